// Compares an entry with the titles of the sources that it cites: a title may give the day of the event itself.

import { contradictionGap, likelyError } from '../../dates/calendar/interval';
import type { DateReading } from '../../dates/calendar/reading';
import { readDates } from '../../dates/resolve/readDates';
import { proseOf } from '../../syntax/prose';
import { sliceOf } from '../../syntax/span';
import type { SourceBlock } from '../../syntax/tree';
import { datedPartOf } from '../../text/datedPart';
import { comparePair, type PairEvidence } from '../../text/pair';
import { termsOf } from '../../text/terms';
import { dateRecord } from '../../workspace/dateRecord';
import type { FileFacts } from '../../workspace/facts';
import { sourceOf } from '../../workspace/facts';
import type { Finding } from '../rule';
import { counted, headline, message, shortened } from '../wording';

/** A title of the entry's event has at least so many of its words, an act that cannot come again among them. */
const minTerms = 4;
/** And so much of the entry. */
const minShare = 0.6;

/** Longer texts are no titles. */
const maxTitle = 300;

/** Three in four findings with this evidence are true, judged by the pairs of one file that were read. */
const confidence = 0.76;

/** Whether one of these titles could give the day of an event. Cheap, because most titles have no day. */
export function mayNameDay(titles: Iterable<string>): boolean {
  for (const title of titles) if (/\b\d{1,2}\b/.test(title) && /\b[12]\d{3}\b/.test(title)) return true;
  return false;
}

/** Entries with another day in the title of a source that they cite. */
export function* againstCitedTitles(facts: FileFacts): Generator<Finding> {
  const { article, chronology } = facts;
  const dated = new Map<SourceBlock, readonly DateReading[]>();
  for (const { block, date, claim } of chronology.entries) {
    if (!date || block.groups.length === 0) continue;
    let terms: readonly number[] | undefined;
    for (const number of new Set(block.groups.flatMap((group) => group.citations.map((citation) => citation.number)))) {
      const source = sourceOf(article, number);
      if (!source?.title) continue;
      const days = dated.get(source) ?? daysIn(facts, source);
      dated.set(source, days);
      const day = days.length === 1 ? days[0] : undefined;
      if (!day || contradictionGap(date, day) === 0) continue;
      terms ??= termsOf(proseOf(article, claim));
      if (isOneEvent(terms, termsOf(sliceOf(article.text, source.title)))) yield findingFor(facts, date, day, source);
    }
  }
}

/** The complete days of events in a title. */
function daysIn({ article: { text } }: FileFacts, { title }: SourceBlock): DateReading[] {
  if (!title || title.end - title.start > maxTitle) return [];
  const written = sliceOf(text, title);
  if (!mayNameDay([written])) return [];
  return readDates(text, title).readings.filter(
    (reading) =>
      reading.first === reading.last &&
      reading.anchor === undefined &&
      !reading.approximate &&
      datedPartOf(written, reading.text).role === 'event',
  );
}

function isOneEvent(entry: readonly number[], title: readonly number[]): boolean {
  const evidence = comparePair(entry, title, { weight: () => 1, rarity: () => 1, haveNames: true });
  return (
    evidence.sameAct && !tellsApart(evidence) && evidence.sharedTerms >= Math.max(minTerms, minShare * entry.length)
  );
}

function tellsApart({ actsOpposed, recurs, plan, negated, again, figuresDiffer }: PairEvidence): boolean {
  return actsOpposed || recurs || plan !== 0 || negated || again || figuresDiffer;
}

function findingFor({ file, article }: FileFacts, date: DateReading, day: DateReading, source: SourceBlock): Finding {
  const gapDays = contradictionGap(date, day);
  const dates = [date, day].map((reading) => dateRecord(article, reading, reading));
  return {
    span: date,
    severity: 'information',
    message: message(
      headline(
        (room) =>
          `Possibly the same event: ${shortened(date.text, room)} here, ${shortened(day.text, room)} in the title of source ${source.label}`,
      ),
      `If both are the same event, one date is wrong: the dates are ${counted(gapDays, 'day')} apart. ` +
        'Check the entry against its source and correct the wrong date.',
    ),
    related: [{ file, span: day, message: `The title of source ${source.label}` }],
    data: {
      scope: 'entry',
      dates,
      gapDays,
      confidence,
      likely: likelyError(date, day) ?? null,
      lines: [dates[0]?.line],
    },
  };
}
