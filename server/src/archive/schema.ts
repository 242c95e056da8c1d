// The tables of an archive, in one place: what each column is, which files hold it, and which version of the schema this is.
// docs/archive.md describes the same tables; a test compares the two.

/** Raised when a table or the meaning of a column changes. An archive of another version is not read. */
export const schemaVersion = 2;

/** The types that all engines share. Days count from 1970-01-01; identities and hashes are signed. */
export type ColumnType = 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR';

export type Columns = Readonly<Record<string, ColumnType>>;

/** Written by extraction: each part of an archive has one file of each, with the rows of the same articles. */
const factTables = {
  articles: {
    article: 'INTEGER',
    path: 'VARCHAR',
    modified: 'BIGINT',
    bytes: 'BIGINT',
    hash: 'VARCHAR',
    kind: 'VARCHAR',
    headline: 'VARCHAR',
    dateline_first: 'INTEGER',
    dateline_last: 'INTEGER',
    dated_accounts: 'INTEGER',
    duplicate_sources: 'INTEGER',
    text: 'VARCHAR',
    summary: 'VARCHAR',
  },
  sources: {
    article: 'INTEGER',
    ordinal: 'INTEGER',
    number: 'INTEGER',
    label: 'VARCHAR',
    publisher: 'VARCHAR',
    title: 'VARCHAR',
    url: 'VARCHAR',
    source_key: 'VARCHAR',
  },
  citations: {
    article: 'INTEGER',
    ordinal: 'INTEGER',
    label: 'VARCHAR',
    source: 'VARCHAR',
    section: 'VARCHAR',
    line: 'INTEGER',
  },
  accounts: {
    account: 'BIGINT',
    article: 'INTEGER',
    ordinal: 'INTEGER',
    kind: 'VARCHAR',
    text: 'VARCHAR',
    date_text: 'VARCHAR',
    edtf: 'VARCHAR',
    date_precision: 'VARCHAR',
    approximate: 'BOOLEAN',
    first_day: 'INTEGER',
    last_day: 'INTEGER',
    hull_first: 'INTEGER',
    hull_last: 'INTEGER',
    margin_days: 'INTEGER',
    anchor: 'VARCHAR',
    is_dated: 'BOOLEAN',
    sources: 'VARCHAR',
    line: 'INTEGER',
  },
  terms: {
    term: 'INTEGER',
    account: 'BIGINT',
    hull_first: 'INTEGER',
    hull_last: 'INTEGER',
    margin_days: 'INTEGER',
  },
  quotations: {
    quotation: 'BIGINT',
    article: 'INTEGER',
    ordinal: 'INTEGER',
    words: 'VARCHAR',
    wording: 'BIGINT',
    day_first: 'INTEGER',
    day_last: 'INTEGER',
  },
  quotation_pairs: {
    pair: 'INTEGER',
    wording: 'BIGINT',
    article: 'INTEGER',
  },
  figures: {
    account: 'BIGINT',
    article: 'INTEGER',
    unit: 'INTEGER',
    fate: 'INTEGER',
    is_part: 'BOOLEAN',
    is_person: 'BOOLEAN',
    low: 'DOUBLE',
    high: 'DOUBLE',
    hull_first: 'INTEGER',
    hull_last: 'INTEGER',
  },
  figure_keys: {
    figure_key: 'INTEGER',
    article: 'INTEGER',
  },
} as const satisfies Readonly<Record<string, Columns>>;

/** Derived from those of all parts whenever articles have come: how rare each term is, and which accounts each leads to. */
const indexTables = {
  superseded: { article: 'INTEGER' },
  article_index: { article: 'INTEGER', path: 'VARCHAR', hash: 'VARCHAR' },
  term_counts: { term: 'INTEGER', accounts: 'BIGINT', rarity: 'INTEGER' },
  term_index: {
    term: 'INTEGER',
    rarity: 'INTEGER',
    account: 'BIGINT',
    hull_first: 'INTEGER',
    hull_last: 'INTEGER',
    margin_days: 'INTEGER',
    account_weight: 'DOUBLE',
  },
  quotation_index: { pair: 'INTEGER', wording: 'BIGINT', article: 'INTEGER' },
  common_quotation_pairs: { pair: 'INTEGER' },
  common_figure_keys: { figure_key: 'INTEGER' },
} as const satisfies Readonly<Record<string, Columns>>;

export type FactTable = keyof typeof factTables;
export type IndexTable = keyof typeof indexTables;
export type TableName = FactTable | IndexTable;

export const factTableNames = Object.keys(factTables) as FactTable[];
export const indexTableNames = Object.keys(indexTables) as IndexTable[];

/** A value of a column in a row as JSON writes it. */
type Cell<T extends ColumnType> = T extends 'VARCHAR' ? string : T extends 'BOOLEAN' ? boolean : number;

/** One row of a table. */
export type Row<T extends FactTable> = {
  readonly [C in keyof (typeof factTables)[T]]: (typeof factTables)[T][C] extends ColumnType
    ? Cell<(typeof factTables)[T][C]> | null
    : never;
};

/** The rows of some articles, by table. */
export type Rows = { readonly [T in FactTable]: Row<T>[] };

export function columnsOf(table: TableName): Columns {
  return { ...factTables, ...indexTables }[table];
}

/** So many articles can be in one part: the article's number says which part it is in. */
export const articlesPerPart = 500;
const partStride = 512;

/** The number of the article that is the `at`th of a part. */
export function articleNumber(part: number, at: number): number {
  return part * partStride + at;
}

/** The part that holds an article. */
export function partOfArticle(article: number): number {
  return Math.floor(article / partStride);
}

/** Accounts and quotations are numbered by their article and their ordinal in it. An article has fewer than this of either. */
export const ordinalStride = 2 ** 20;

/** The number of an account, or of a quotation. */
export function itemNumber(article: number, ordinal: number): number {
  return article * ordinalStride + ordinal;
}

/** The number of the first account that the first article of a part could have. */
export function firstAccountOf(part: number): number {
  return itemNumber(articleNumber(part, 0), 0);
}
