// The statements that find which articles of an archive may have something to do with each other, and put them into groups that are compared
// one by one. Each is a SELECT in the subset that DuckDB and Spark SQL share.
//
// Articles are compared in two passes by the product's own code. The first compares each article with all that it shares rare words with, and
// finds few that it may contradict. The second weighs those few, with what may outvote them.

import { maxRarity } from '../../workspace/events/candidates';
import { ordinalStride } from '../schema';
import { weightOf } from './index';

/** A pair of accounts with more days between their dates is not looked at: slips are of days, months, years, hardly of lifetimes. */
export const maxGapDays = 18_262;

/** So many accounts on dates that exclude that of an account, and so many on dates that fit, are looked at: more than are compared in detail. */
export const maxAccounts = 48;

/** A term of this class (up to four accounts) is enough to find an account; of commoner ones two are needed, but for near dates. See `found`. */
const aloneRarity = 1;
const minHits = 2;

/**
 * What the terms that two accounts are found by must weigh, of all that the lesser one weighs. Common words, which lead to nothing, make up
 * the rest of what `shareEnough` asks for.
 */
const minShare = 0.2;
/** The same for dates within so many days, or about a month or a year apart, as a slip of the pen sets them: there one term is enough to find. */
const minNearShare = 0.07;
const nearGaps = 'gap <= 4 OR gap BETWEEN 27 AND 31 OR gap BETWEEN 334 AND 367';

/** So many wordings that share most pairs of words with a quotation are looked at, and so many articles that have one of them. */
const maxWordings = 24;
const maxArticlesOfWording = 16;

function articleOf(item: string): string {
  return `CAST(FLOOR(${item} / ${ordinalStride}) AS INTEGER)`;
}

/**
 * Articles with accounts that share rare terms: `article`, `other`, and whether it is on dates that exclude each other. The likeliest ones of
 * each account, by the weight of the terms that both are found by.
 * @param accounts how many dated accounts the archive has
 * @param tables where the terms are; default: all of `term_index`
 */
export function accountEdges(
  accounts: number,
  { left, right, leftTraits, rightTraits }: EdgeTables = allTables,
): string {
  // Of ten pairs that share a term nine share no other: what else is needed is looked up for the rest.
  return `
SELECT DISTINCT article, other, is_apart
FROM (
  SELECT ${articleOf('account')} AS article, ${articleOf('other')} AS other, is_apart,
    ROW_NUMBER() OVER (PARTITION BY account, is_apart ORDER BY shared DESC, other) AS place
  FROM (
    SELECT account, other, shared, gap > margin AS is_apart
    FROM (
      SELECT met.account AS account, met.other AS other, met.shared AS shared, met.gap AS gap,
        GREATEST(a.margin_days, b.margin_days) AS margin,
        LEAST(a.account_weight, b.account_weight) AS lesser
      FROM (
          SELECT a.account AS account, b.account AS other, SUM(a.hits) AS hits, SUM(a.weight) AS shared,
            GREATEST(0, MIN(b.hull_first - a.hull_last), MIN(a.hull_first - b.hull_last)) AS gap
          FROM (
              SELECT term, account, hull_first, hull_last, ${weightOf('rarity', accounts)} AS weight,
                CASE WHEN rarity <= ${aloneRarity} THEN ${minHits} ELSE 1 END AS hits
              FROM ${left} AS terms_of
              WHERE rarity <= ${maxRarity}
            ) AS a JOIN ${right} AS b ON a.term = b.term
          WHERE ${articleOf('a.account')} <> ${articleOf('b.account')}
          GROUP BY a.account, b.account
        ) AS met
        JOIN ${leftTraits} AS a ON a.account = met.account
        JOIN ${rightTraits} AS b ON b.account = met.other
      WHERE met.hits >= ${minHits} OR ${nearGaps.replaceAll('gap', 'met.gap')}
    ) AS dated
    WHERE shared >= CASE WHEN ${nearGaps} THEN ${minNearShare} ELSE ${minShare} END * lesser
      AND gap <= ${maxGapDays}
  ) AS apart
) AS ranked
WHERE place <= ${maxAccounts}`;
}

/** Where edges are looked for. Names of tables or SELECTs in parentheses. */
export interface EdgeTables {
  /** The terms of the accounts that are asked for, as in `term_index`. */
  readonly left: string;
  /** The terms in which others are looked for: all rows of `term_index` that have one of these terms. */
  readonly right: string;
  /** One row for each account of them: see `traitsIn`. */
  readonly leftTraits: string;
  readonly rightTraits: string;
}

/** When the accounts of `terms`, a table in the form of `term_index`, happened, and what all their terms weigh. */
export function traitsIn(terms: string): string {
  return `(
SELECT account, MIN(hull_first) AS hull_first, MAX(hull_last) AS hull_last, MAX(margin_days) AS margin_days,
  MAX(account_weight) AS account_weight
FROM ${terms} AS terms_of
GROUP BY account)`;
}

const allTables: EdgeTables = {
  left: 'term_index',
  right: 'term_index',
  leftTraits: traitsIn('term_index'),
  rightTraits: traitsIn('term_index'),
};

/** Articles that quote in like words. */
const quotationEdges = `
SELECT DISTINCT mine.article AS article, theirs.article AS other
FROM (
  SELECT wording, other, ROW_NUMBER() OVER (PARTITION BY wording ORDER BY pairs DESC, other) AS place
  FROM (
    SELECT a.wording AS wording, b.wording AS other, COUNT(*) AS pairs
    FROM (SELECT DISTINCT pair, wording FROM quotation_index) AS a
      JOIN (SELECT DISTINCT pair, wording FROM quotation_index) AS b ON a.pair = b.pair
      LEFT JOIN common_quotation_pairs AS c ON a.pair = c.pair
    WHERE c.pair IS NULL AND a.wording <> b.wording
    GROUP BY a.wording, b.wording
  ) AS counted
) AS alike
  JOIN (SELECT DISTINCT wording, article FROM quotation_index) AS mine ON mine.wording = alike.wording
  JOIN (
    SELECT wording, article, ROW_NUMBER() OVER (PARTITION BY wording ORDER BY article) AS nth
    FROM (SELECT DISTINCT wording, article FROM quotation_index) AS uses
  ) AS theirs ON theirs.wording = alike.other
WHERE alike.place <= ${maxWordings} AND theirs.nth <= ${maxArticlesOfWording} AND mine.article <> theirs.article`;

/**
 * Both as one table; `near` when something of both is on dates that fit, or in like words. Figures are compared in accounts on dates that fit.
 */
const allEdges = `
SELECT article, other, MAX(CASE WHEN is_apart THEN 0 ELSE 1 END) AS near
FROM (
  SELECT article, other, is_apart FROM account_edges
  UNION ALL SELECT article, other, FALSE AS is_apart FROM quotation_edges
) AS joined
GROUP BY article, other`;

/**
 * Articles in groups of so many, in the order of the archive, which is that of their paths: what lies in one folder mostly has to do with each
 * other. Groups by what articles share would not be smaller: a few links between topics would join them all.
 */
function groups(articles: string, size: number): string {
  return `
SELECT article, CAST(FLOOR((ROW_NUMBER() OVER (ORDER BY article) - 1) / ${size}) AS INTEGER) AS grp
FROM ${articles}`;
}

/** What must be in memory to compare the articles of each group: these, and all that they have to do with. */
const comparedMembers = `
SELECT grp, article, MAX(is_target) AS is_target
FROM (
  SELECT grp, article, 1 AS is_target FROM compared_groups
  UNION ALL
  SELECT g.grp AS grp, e.other AS article, 0 AS is_target
  FROM compared_groups AS g JOIN edges AS e ON e.article = g.article
) AS needed
GROUP BY grp, article`;

/** Articles that something may be reported of. */
const contested = `
SELECT DISTINCT article
FROM linked`;

/** What these may contradict, and what is on dates that fit. */
const contestedEdges = `
SELECT article, other, MAX(is_link) AS is_link
FROM (
  SELECT article, other, 1 AS is_link FROM linked WHERE article <> other
  UNION ALL SELECT article, other, 0 AS is_link FROM edges WHERE near = 1
) AS joined
GROUP BY article, other`;

/**
 * What must be in memory to answer for the articles of each group: these, what they have to do with, and what those have to do with that they
 * may contradict, because others may outvote an article.
 */
const judgedMembers = `
SELECT grp, article, MAX(is_target) AS is_target
FROM (
  SELECT grp, article, 1 AS is_target FROM judged_groups
  UNION ALL
  SELECT g.grp AS grp, e.other AS article, 0 AS is_target
  FROM judged_groups AS g JOIN contested_edges AS e ON e.article = g.article
  UNION ALL
  SELECT g.grp AS grp, f.other AS article, 0 AS is_target
  FROM (
    SELECT DISTINCT g.grp AS grp, e.other AS article
    FROM judged_groups AS g JOIN contested_edges AS e ON e.article = g.article
    WHERE e.is_link = 1
  ) AS g JOIN contested_edges AS f ON f.article = g.article
) AS needed
GROUP BY grp, article`;

/** What the first pass needs of each article, group by group. Expects `live_articles`. */
export const comparedArticles = `
SELECT m.grp AS grp, m.is_target AS is_target, a.article AS article, a.path AS path, a.duplicate_sources AS duplicate_sources,
  a.summary AS summary
FROM compared_members AS m JOIN live_articles AS a ON a.article = m.article`;

/** What the second one needs. Expects `live_articles`. */
export const judgedArticles = `
SELECT m.grp AS grp, m.is_target AS is_target, a.article AS article, a.path AS path, a.duplicate_sources AS duplicate_sources,
  a.summary AS summary, a.text AS text
FROM judged_members AS m JOIN live_articles AS a ON a.article = m.article`;

/** A table that is made, and how. */
export type Step = readonly [table: string, select: string];

/** What the first pass needs, table by table, each from those before it and `account_edges`. @param size articles of a group */
export function comparedTables(size: number): readonly Step[] {
  return [
    ['quotation_edges', quotationEdges],
    ['edges', allEdges],
    ['compared_groups', groups('live_articles', size)],
    ['compared_members', comparedMembers],
  ];
}

/**
 * What the second one needs, from those and `linked`, which the first has found: `article` and an `other` that it may contradict, or `article`
 * twice where something else may be reported of it. @param size articles of a group
 */
export function judgedTables(size: number): readonly Step[] {
  return [
    ['contested', contested],
    ['contested_edges', contestedEdges],
    ['judged_groups', groups('contested', size)],
    ['judged_members', judgedMembers],
  ];
}
