// What is known of a file after an edit in its prose that others cannot see: the accounts stay, and only their places move.

import type { ChronologyOptions as ReadingOptions } from '../dates/article/chronology';
import { chronologyAfter } from '../dates/article/typing';
import type { DateReading } from '../dates/calendar/reading';
import { movedSpan } from '../syntax/moving';
import { typedInto } from '../syntax/typing';
import { mayQuote, quotationsOf } from '../text/quotations';
import type { AccountPlace, FileFacts } from './facts';

/**
 * What `makeFacts` gives for `text`, at a small part of the cost.
 * @param before the file's facts for another text
 * @param options those that it was read with
 * @returns undefined when more may be different than words of one paragraph without dates
 */
export function factsAfterTyping(before: FileFacts, text: string, options: ReadingOptions): FileFacts | undefined {
  const typing = typedInto(before.article, text);
  const moved = typing && chronologyAfter(typing, before.chronology, options.numericOrder);
  if (!moved) return undefined;
  const { article, replaced, old, now } = typing;
  const accountPlaces = before.accountPlaces.map(
    ({ span, date, entry }): AccountPlace => ({
      span: movedSpan(span, replaced),
      // It is the reading itself, that of an entry or of a mention.
      date: moved.movedReading(date as DateReading),
      entry,
    }),
  );
  const quotes = mayQuote(before.article.text, old) || mayQuote(article.text, now);
  const summary = quotes
    ? { ...before.summary, quotes: quotationsOf(article).map(({ fact }) => fact) }
    : before.summary;
  const { chronology } = moved;
  return { file: before.file, article, chronology, summary, accountPlaces, typed: { into: before.article, replaced } };
}
