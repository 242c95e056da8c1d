// What is known of one file: its tree, its dates, and the summary that other files see.

import type { Chronology } from '../dates/article/chronology';
import type { Interval } from '../dates/calendar/reading';
import { keptFor } from '../syntax/keptFor';
import type { Span } from '../syntax/span';
import type { Article, ArticleKind, SourceBlock } from '../syntax/tree';
import type { QuoteFact } from '../text/quotations';
import type { Account, FileId } from './account';

/** One entry of a source list, as other files see it. */
export interface SourceFact {
  readonly number: number;
  /** As citations of its file write it, without brackets. */
  readonly label: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** As written behind its title. */
  readonly date: string;
  /** Equal for sources that are the same: publisher and title, folded. Empty when there is no title. */
  readonly key: string;
  /** The folded title alone: equal to the `headlineKey` of the report that is this source. */
  readonly titleKey: string;
}

/** All that other files can see of a file. Two equal summaries leave every cross-file fact as it was. */
export interface Summary {
  readonly kind: ArticleKind;
  readonly headline: string;
  /** The folded headline, for finding the file that *is* a source. */
  readonly headlineKey: string;
  readonly dateline: Interval | undefined;
  /** It describes single events: it names sources, or calls itself a timeline. Logs and letters say the same of many days. */
  readonly tellsEvents: boolean;
  /** Where it says that it was saved from. */
  readonly addresses: readonly string[];
  readonly sources: readonly SourceFact[];
  readonly accounts: readonly Account[];
  /** Claims without a day of their own that count something, compared by their figures alone. */
  readonly undated: readonly Account[];
  /** Those that are long enough to be quoted again elsewhere, in step with `quotationsOf`. */
  readonly quotes: readonly QuoteFact[];
  /** By ordinal: the sections whose numbers would fit the list in another order. */
  readonly reordered: readonly number[];
}

/** One file, wholly understood. Immutable; offsets are UTF-16 in `article.text`. */
export interface FileFacts {
  readonly file: FileId;
  readonly article: Article;
  readonly chronology: Chronology;
  readonly summary: Summary;
  /** The place of each account of the summary, by ordinal: the sentence or entry, and its date expression. */
  readonly accountPlaces: readonly AccountPlace[];
  /** The same for `Summary.undated`. */
  readonly undatedPlaces: readonly Span[];
}

export interface AccountPlace {
  readonly span: Span;
  readonly date: Span;
  /** The entry that it is or stands in. */
  readonly entry: number | undefined;
}

/** The account with an ordinal, where those without a day of their own follow the others. */
export function countedAccount({ accounts, undated }: Summary, ordinal: number): Account | undefined {
  return accounts[ordinal] ?? undated[ordinal - accounts.length];
}

/** The source that citations with `number` lead to. */
export function sourceOf(article: Article, number: number): SourceBlock | undefined {
  return article.sources[sourceIndexOf(article, number)];
}

/** Its place in the list, from 0; -1 when there is none. */
export function sourceIndexOf(article: Article, number: number): number {
  if (article.sources[number - 1]?.number === number) return number - 1;
  return placesByNumber(article).get(number) ?? -1;
}

/** Made on first need: a long list with labels of its own, or many numbers without a source, would cost a search each. */
const placesByNumber = keptFor(
  ({ sources }: Article): ReadonlyMap<number, number> => new Map(sources.map(({ number }, index) => [number, index])),
);
