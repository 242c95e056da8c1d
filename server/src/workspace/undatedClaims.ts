// Cited sentences of prose that count something and give no day: they have that of the sentence before, of the report, or none. Only their
// figures are compared with those of other files.

import type { Chronology, DateMention } from '../dates/article/chronology';
import type { Interval } from '../dates/calendar/reading';
import { proseOf } from '../syntax/prose';
import { sentencesIn } from '../syntax/sentences';
import { contains, type Span } from '../syntax/span';
import type { Article, Block } from '../syntax/tree';
import { countsIn } from '../text/counts';
import type { Account, AccountDate } from './account';
import { contentOf } from './accountContent';

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
  for (const block of article.blocks) {
    if (!isProse(block)) continue;
    let group = 0;
    for (const span of sentencesIn(article.text, block.content)) {
      while ((block.groups[group]?.start ?? span.start) < span.start) group++;
      const cites = block.groups[group];
      const first = next;
      while ((days[next]?.reading.start ?? span.end) < span.end) before = days[next++];
      if (next > first || !cites || !contains(span, cites)) continue;
      const text = proseOf(article, span);
      if (countsIn(text).length === 0) continue;
      const account = {
        kind: 'prose',
        date: dateFrom(before?.reading.hull ?? dateline?.hull),
        text,
        sources: [],
      } as const;
      accounts.push({ ...account, content: contentOf(account, undefined) });
      places.push(span);
    }
  }
  return { accounts, places };
}

/** What a longer time says of a sentence behind it is little. */
const maxDays = 4;

function isProse(block: Block): block is Extract<Block, { type: 'paragraph' }> {
  return block.type === 'paragraph' && block.groups.length > 0;
}

function dateFrom(day: Interval | undefined): AccountDate {
  const { first, last } = day ?? { first: noDay, last: noDay };
  const hull = { first, last };
  return { ...hull, hull, text: '', precision: 'day', approximate: true, edtf: '', anchor: undefined };
}
