// The statements that find which articles of an archive may have something to do with each other, and put them into groups that are scored one
// by one. Each is a SELECT in the subset that DuckDB and Spark SQL share. What they find is compared in full by the product's own code.

import { maxRarity } from '../../workspace/events/candidates';
import { ordinalStride } from '../schema';
import { weightOf } from './index';

/** A pair of accounts with more days between their dates is not looked at: slips are of days, months, years, hardly of lifetimes. */
export const maxGapDays = 18_262;

/** So many accounts on dates that exclude that of an account, and so many on dates that fit, are looked at: more than are compared in detail. */
export const maxAccounts = 48;

/** A term of this class (up to four accounts) is enough to find an account; of commoner ones two are needed. See `found`. */
const aloneRarity = 1;
const minHits = 2;

/**
 * What the terms that two accounts are found by must weigh, of all that the lesser one weighs. Common words, which lead to nothing, make up
 * the rest of what `isEnough` asks for.
 */
const minShare = 0.2;

/** So many wordings that share most pairs of words with a quotation are looked at, and so many articles that have one of them. */
const maxWordings = 24;
const maxArticlesOfWording = 16;

/** So many words must two accounts share before their figures are compared. */
const minSharedTerms = 3;

function articleOf(item: string): string {
  return `CAST(FLOOR(${item} / ${ordinalStride}) AS INTEGER)`;
}

/**
 * Articles with accounts that share rare terms: `article`, `other`, and whether it is on dates that exclude each other. The likeliest ones of
 * each account, by the weight of the terms that both are found by.
 * @param accounts how many dated accounts the archive has
 * @param left the table with the terms of the accounts that are asked for: `term_index`, or some of its rows
 * @param right the table in which others are looked for: all rows of `term_index` that have one of these terms
 */
export function accountEdges(accounts: number, left = 'term_index', right = 'term_index'): string {
  return `
SELECT DISTINCT article, other, is_apart
FROM (
  SELECT ${articleOf('account')} AS article, ${articleOf('other')} AS other, is_apart,
    ROW_NUMBER() OVER (PARTITION BY account, is_apart ORDER BY shared DESC, other) AS place
  FROM (
    SELECT account, other, shared, gap > margin AS is_apart, gap
    FROM (
      SELECT a.account AS account, b.account AS other,
        SUM(CASE WHEN a.rarity <= ${aloneRarity} THEN ${minHits} ELSE 1 END) AS hits,
        SUM(${weightOf('a.rarity', accounts)}) AS shared,
        MIN(LEAST(a.account_weight, b.account_weight)) AS lesser,
        MIN(GREATEST(0, b.hull_first - a.hull_last, a.hull_first - b.hull_last)) AS gap,
        MAX(GREATEST(a.margin_days, b.margin_days)) AS margin
      FROM ${left} AS a JOIN ${right} AS b ON a.term = b.term
      WHERE a.rarity <= ${maxRarity} AND ${articleOf('a.account')} <> ${articleOf('b.account')}
      GROUP BY a.account, b.account
    ) AS met
    WHERE hits >= ${minHits} AND shared >= ${minShare} * lesser
  ) AS dated
  WHERE gap <= ${maxGapDays}
) AS ranked
WHERE place <= ${maxAccounts}`;
}

/** Articles that quote in like words. */
export const quotationEdges = `
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

/** Accounts that count the same thing at the same time, with numbers that exclude each other. */
export const figureClashes = `
SELECT DISTINCT a.account AS account, b.account AS other_account, a.article AS article, b.article AS other
FROM figure_index AS a JOIN figure_index AS b ON a.figure_key = b.figure_key
  LEFT JOIN common_figure_keys AS c ON a.figure_key = c.figure_key
WHERE c.figure_key IS NULL AND a.article <> b.article AND NOT (a.is_sought AND b.is_sought)
  AND (a.unit <> b.unit OR a.low > COALESCE(b.high, a.low) OR b.low > COALESCE(a.high, b.low))`;

/**
 * The terms of the first of those. A step of its own, as the next one: an engine that put the joins into another order would join all
 * accounts that share a word. Expects `figure_clashes`.
 */
export const clashTerms = `
SELECT clash.account AS account, clash.other_account AS other_account, clash.article AS article, clash.other AS other, mine.term AS term
FROM figure_clashes AS clash JOIN figure_terms AS mine ON mine.account = clash.account`;

/** The articles of those accounts that share words. Expects `clash_terms`. */
export const figureEdges = `
SELECT DISTINCT article, other
FROM (
  SELECT mine.article AS article, mine.other AS other
  FROM clash_terms AS mine JOIN figure_terms AS theirs ON theirs.account = mine.other_account AND theirs.term = mine.term
  GROUP BY mine.account, mine.other_account, mine.article, mine.other
  HAVING COUNT(*) >= ${minSharedTerms}
) AS shared`;

/** The edges of all kinds as one table, from those three. */
export const allEdges = `
SELECT article, other, MAX(CASE WHEN is_apart THEN 1 ELSE 0 END) AS apart
FROM (
  SELECT article, other, is_apart FROM account_edges
  UNION ALL SELECT article, other, FALSE AS is_apart FROM quotation_edges
  UNION ALL SELECT article, other, FALSE AS is_apart FROM figure_edges
) AS joined
GROUP BY article, other`;

/** The first step to groups: each article with the lowest number among those it has to do with. Expects `edges` and `live_articles`. */
export const labels = `
SELECT a.article AS article, LEAST(a.article, COALESCE(MIN(e.other), a.article)) AS label
FROM live_articles AS a LEFT JOIN edges AS e ON e.article = a.article
GROUP BY a.article`;

/** The second step: the lowest label among those, so that articles of one topic mostly have one label. Expects `labels`. */
export const widerLabels = `
SELECT l.article AS article, LEAST(l.label, COALESCE(MIN(o.label), l.label)) AS label
FROM labels AS l LEFT JOIN edges AS e ON e.article = l.article LEFT JOIN labels AS o ON o.article = e.other
GROUP BY l.article, l.label`;

/** Articles in groups of so many, like with like. Expects `wider_labels`. */
export function groups(size: number): string {
  return `
SELECT article, CAST(FLOOR((ROW_NUMBER() OVER (ORDER BY label, article) - 1) / ${size}) AS INTEGER) AS grp
FROM wider_labels`;
}

/**
 * What must be in memory to answer for the articles of each group: these themselves, what they have to do with, and what those
 * of them that may contradict have to do with, because others may outvote an account. Expects `article_groups` and `edges`.
 */
export const members = `
SELECT grp, article, MAX(is_target) AS is_target
FROM (
  SELECT grp, article, 1 AS is_target FROM article_groups
  UNION ALL
  SELECT g.grp AS grp, e.other AS article, 0 AS is_target
  FROM article_groups AS g JOIN edges AS e ON e.article = g.article
  UNION ALL
  SELECT g.grp AS grp, f.other AS article, 0 AS is_target
  FROM (
    SELECT DISTINCT g.grp AS grp, e.other AS article
    FROM article_groups AS g JOIN edges AS e ON e.article = g.article
    WHERE e.apart = 1
  ) AS g JOIN edges AS f ON f.article = g.article
) AS needed
GROUP BY grp, article`;

/** All that is known of them, group by group. Expects `members` and `live_articles`. */
export const groupedArticles = `
SELECT m.grp AS grp, m.is_target AS is_target, a.article AS article, a.path AS path, a.duplicate_sources AS duplicate_sources,
  a.summary AS summary, a.text AS text
FROM members AS m JOIN live_articles AS a ON a.article = m.article`;

/** What is made after the edges between accounts, table by table, each from those before it. @param size articles of a group */
export function comparisonTables(size: number): readonly (readonly [table: string, select: string])[] {
  return [
    ['quotation_edges', quotationEdges],
    ['figure_clashes', figureClashes],
    ['clash_terms', clashTerms],
    ['figure_edges', figureEdges],
    ['edges', allEdges],
    ['labels', labels],
    ['wider_labels', widerLabels],
    ['article_groups', groups(size)],
    ['members', members],
  ];
}
