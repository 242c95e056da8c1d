// The list of all rules, in the order of the table in docs/rules. A rule must be listed here to run.

import { alteredQuote } from './altered-quote';
import { contradictoryDates } from './contradictory-dates';
import { contradictoryFigures } from './contradictory-figures';
import { dateNotInSource } from './date-not-in-source';
import { duplicateSource } from './duplicate-source';
import { figureNotInSource } from './figure-not-in-source';
import { impossibleDate } from './impossible-date';
import { incompleteSource } from './incomplete-source';
import { malformedCitation } from './malformed-citation';
import { missingSourceList } from './missing-source-list';
import { quoteNotInSource } from './quote-not-in-source';
import { repeatedCitation } from './repeated-citation';
import { reviewOutdated } from './review-outdated';
import type { Rule } from './rule';
import { shiftedCitations } from './shifted-citations';
import { sourceCountMismatch } from './source-count-mismatch';
import { sourceNotSaved } from './source-not-saved';
import { sourcePredatesEvent } from './source-predates-event';
import { uncitedClaim } from './uncited-claim';
import { uncitedSource } from './uncited-source';
import { undefinedCitation } from './undefined-citation';
import { unreadableDate } from './unreadable-date';
import { unsortedTimeline } from './unsorted-timeline';
import { weekdayMismatch } from './weekday-mismatch';

export const allRules: readonly Rule[] = [
  undefinedCitation,
  malformedCitation,
  repeatedCitation,
  uncitedClaim,
  missingSourceList,
  uncitedSource,
  duplicateSource,
  incompleteSource,
  sourceCountMismatch,
  shiftedCitations,
  unreadableDate,
  impossibleDate,
  weekdayMismatch,
  unsortedTimeline,
  contradictoryDates,
  alteredQuote,
  contradictoryFigures,
  quoteNotInSource,
  figureNotInSource,
  dateNotInSource,
  sourcePredatesEvent,
  sourceNotSaved,
  reviewOutdated,
];
