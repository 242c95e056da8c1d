// From one article to its rows in the tables of an archive. Pure: every engine runs this same code over its files.

import { marginOf } from '../dates/calendar/interval';
import { duplicateSource } from '../rules/duplicate-source';
import { checkAlone } from '../rules/runRules';
import { readingOptions, type Settings } from '../settings/settings';
import { positionAt } from '../syntax/lines';
import { maxQuotedWords } from '../text/quotations';
import { identityOf } from '../text/terms';
import { spokenWords } from '../text/wording/spokenWords';
import { type FileFacts, sourceOf } from '../workspace/facts';
import { figureKeysOf } from '../workspace/figureIndex';
import { hashOfKeys, pairsOf } from '../workspace/quotePairs';
import { makeFacts } from '../workspace/summary';
import { factTableNames, itemNumber, ordinalStride, type Rows } from './schema';

/** A file as the disk has it. */
export interface ArchivedFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
}

/** How articles are read; kept in the manifest, because an archive is read in one way. */
export type ExtractionSettings = Pick<Settings, 'numericDateOrder' | 'latestYear'>;

/** Rows of no article yet. */
export function noRows(): Rows {
  return Object.fromEntries(factTableNames.map((table) => [table, []])) as unknown as Rows;
}

/**
 * Adds the rows of one article to `rows`. Never throws.
 * @param article its number in the archive, see `articleNumber`
 */
export function addRows(rows: Rows, article: number, file: ArchivedFile, settings: ExtractionSettings): void {
  const facts = makeFacts(file.path, file.text, readingOptions(settings));
  const { summary } = facts;
  addArticle(rows, article, file, facts);
  for (const [ordinal, source] of summary.sources.entries()) {
    const { number, label, publisher, title, url, key } = source;
    rows.sources.push({ article, ordinal, number, label, publisher, title, url, source_key: key });
  }
  for (const [ordinal, { number, label, section, bracket }] of facts.article.citations.entries()) {
    const source = sourceOf(facts.article, number)?.label ?? null;
    rows.citations.push({ article, ordinal, label, source, section, line: lineOf(facts, bracket.start) });
  }
  for (let ordinal = 0; ordinal < Math.min(summary.accounts.length, ordinalStride); ordinal++) {
    addAccount(rows, article, ordinal, facts);
  }
  for (const figure_key of summary.undated.flatMap(figureKeysOf)) rows.figure_keys.push({ figure_key, article });
  for (const [ordinal, { words, day }] of summary.quotes.entries()) {
    const spoken = spokenWords(words, maxQuotedWords);
    const wording = hashOfKeys(spoken);
    const [day_first, day_last] = [day?.first ?? null, day?.last ?? null];
    rows.quotations.push({
      quotation: itemNumber(article, ordinal),
      article,
      ordinal,
      words,
      wording,
      day_first,
      day_last,
    });
    for (const pair of pairsOf(spoken)) rows.quotation_pairs.push({ pair, wording, article });
  }
}

function addArticle(rows: Rows, article: number, file: ArchivedFile, facts: FileFacts): void {
  const { summary } = facts;
  rows.articles.push({
    article,
    path: file.path,
    modified: file.modified,
    bytes: file.bytes,
    hash: file.hash,
    kind: summary.kind,
    headline: summary.headline,
    dateline_first: summary.dateline?.first ?? null,
    dateline_last: summary.dateline?.last ?? null,
    dated_accounts: summary.accounts.filter(({ content }) => content.isDated).length,
    duplicate_sources: checkAlone(facts, {}, { rules: [duplicateSource] }).length,
    text: file.text,
    summary: JSON.stringify(summary),
  });
}

function addAccount(rows: Rows, article: number, ordinal: number, facts: FileFacts): void {
  const one = facts.summary.accounts[ordinal];
  if (!one) return;
  const { kind, date, text, sources, content } = one;
  const account = itemNumber(article, ordinal);
  const { first: hull_first, last: hull_last } = date.hull;
  const margin_days = marginOf(date);
  rows.accounts.push({
    account,
    article,
    ordinal,
    kind,
    text,
    date_text: date.text,
    edtf: date.edtf,
    date_precision: date.precision,
    approximate: date.approximate,
    first_day: date.first,
    last_day: date.last,
    hull_first,
    hull_last,
    margin_days,
    anchor: date.anchor ?? null,
    is_dated: content.isDated,
    sources: JSON.stringify(sources),
    line: lineOf(facts, facts.accountPlaces[ordinal]?.date.start ?? 0),
  });
  if (content.isDated) {
    for (const term of content.terms) {
      rows.terms.push({ term: identityOf(term), account, hull_first, hull_last, margin_days });
    }
  }
  for (const { unit, fate, isPart, isPerson, low, high } of content.counts) {
    rows.figures.push({
      account,
      article,
      unit,
      fate,
      is_part: isPart,
      is_person: isPerson,
      low,
      high,
      hull_first,
      hull_last,
    });
  }
  for (const figure_key of figureKeysOf(one)) rows.figure_keys.push({ figure_key, article });
}

function lineOf({ article }: FileFacts, offset: number): number {
  return positionAt(article, offset).line + 1;
}

/** One row as a line of JSON. Halves of surrogate pairs, which no table can hold, become U+FFFD. */
export function jsonLine(row: object): string {
  return `${JSON.stringify(row, (_, value) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value))}\n`;
}
