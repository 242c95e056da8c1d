// Cited sentences of prose that count something and give no day: they have that of the sentence before, of the report, or none. Only their
// figures are compared with those of other files.

import type { Chronology, DateMention } from '../dates/article/chronology';
import type { Interval } from '../dates/calendar/reading';
import type { Span } from '../syntax/span';
import type { Article } from '../syntax/tree';
import type { Account, AccountDate } from './account';
import { contentOf } from './accountContent';
import { citedSentencesIn } from './citedSentences';

export interface UndatedClaims {
  readonly accounts: readonly Account[];
  /** In step with `accounts`. */
  readonly places: readonly Span[];
}

/** The day of a claim in a text without any: it is compared with others of such texts alone. */
export const noDay = -(1 << 26);

/** A claim that has its own date is an account of an event, and none of these. */
export function undatedClaims(article: Article, { mentions, dateline }: Chronology): UndatedClaims {
  const accounts: Account[] = [];
  const places: Span[] = [];
  if (article.kind !== 'digest') return { accounts, places };
  const days = mentions.filter(({ entry, reading }) => entry === undefined && reading.last - reading.first < maxDays);
  let next = 0;
  let before: DateMention | undefined;
  for (const cited of citedSentencesIn(article).values()) {
    for (const span of cited) {
      while ((days[next]?.reading.start ?? span.start) < span.start) before = days[next++];
      if ((days[next]?.reading.start ?? span.end) < span.end) continue;
      const account = {
        kind: 'prose',
        date: dateFrom(before?.reading.hull ?? dateline?.hull),
        text: span.text,
        sources: [],
      } as const;
      const content = contentOf(account, undefined);
      if (content.counts.length === 0) continue;
      accounts.push({ ...account, content });
      places.push({ start: span.start, end: span.end });
    }
  }
  return { accounts, places };
}

/** What a longer time says of a sentence behind it is little. */
const maxDays = 4;

function dateFrom(day: Interval | undefined): AccountDate {
  const { first, last } = day ?? { first: noDay, last: noDay };
  const hull = { first, last };
  return { ...hull, hull, text: '', precision: 'day', approximate: true, edtf: '', anchor: undefined };
}
