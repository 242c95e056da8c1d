// The statements that derive the index of an archive from its fact tables. Each is a SELECT in the subset that DuckDB and Spark SQL share;
// an engine says where the tables lie and where the result goes.

import { maxRarity, maxVisits, minSelected } from '../../workspace/events/candidates';
import { rarityClass, sizePower, weightBounds } from '../../workspace/events/rarity';
import { maxTogether } from '../../workspace/figureIndex';
import { maxSharing } from '../../workspace/quotes';
import type { IndexTable } from '../schema';

/** Terms below this number stand for kinds of words and lead to nothing. See `isModal`. */
const modalTerms = 'term > 0 AND term < 32';

/** The most accounts that a term of each rarity class has. */
const classBounds = Array.from({ length: 16 }, (_, rarity) => 4 ** rarity);

/** The rarity class of a number of accounts, as `rarityClass` computes it. */
export function rarityOf(accounts: string): string {
  const cases = classBounds.map((bound, rarity) => `WHEN ${accounts} <= ${bound} THEN ${rarity}`);
  return `CASE ${cases.join(' ')} ELSE ${classBounds.length} END`;
}

/** The most that a term can weigh, by its rarity class, in an archive of so many dated accounts. */
export function weightOf(rarity: string, accounts: number): string {
  const bounds = weightBounds(sizePower(accounts));
  const cases = classBounds.map((_, at) => `WHEN ${rarity} = ${at} THEN ${bounds[at] ?? 0}`);
  return `CAST(CASE ${cases.join(' ')} ELSE ${bounds[rarityClass(4 ** 16)] ?? 0} END AS DOUBLE)`;
}

/** Articles whose path a later part has again: only the last of each path counts. */
export const superseded = `
SELECT article
FROM (SELECT article, MAX(article) OVER (PARTITION BY path) AS latest FROM articles) AS versions
WHERE article < latest
ORDER BY article`;

/** Which article is which file, by path. Expects `live_articles`. */
const articleIndex = `
SELECT article, path, hash
FROM live_articles
ORDER BY path`;

/** How many accounts have each term. Expects `live_terms`: the terms of articles that are not superseded. */
export const termCounts = `
SELECT term, COUNT(*) AS accounts, ${rarityOf('COUNT(*)')} AS rarity
FROM live_terms
GROUP BY term
ORDER BY term`;

/**
 * The terms that each account is found by: the rarest ones, as many as its visits allow (see `select`), and the weight of all its terms.
 * @param accounts how many dated accounts there are
 * @param range a condition on `account` that picks some of them; the result is the union over all ranges
 * @param terms the table with the terms of these accounts
 * @param counts the table that says how common each of them is
 */
export function termIndex(accounts: number, range = '1 = 1', terms = 'live_terms', counts = 'term_counts'): string {
  return `
SELECT term, rarity, account, hull_first, hull_last, margin_days, account_weight
FROM (
  SELECT weighed.*,
    SUM(CASE WHEN is_link THEN visits ELSE 0 END)
      OVER (PARTITION BY account ORDER BY is_link DESC, rarity, term ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS visited,
    ROW_NUMBER() OVER (PARTITION BY account ORDER BY is_link DESC, rarity, term) AS place,
    SUM(weight) OVER (PARTITION BY account) AS account_weight
  FROM (
    SELECT t.term, t.account, t.hull_first, t.hull_last, t.margin_days, c.rarity,
      c.rarity <= ${maxRarity} AND NOT (${modalTerms.replaceAll('term', 't.term')}) AS is_link,
      CASE ${classBounds.map((bound, at) => `WHEN c.rarity = ${at} THEN ${bound}`).join(' ')} ELSE 0 END AS visits,
      ${weightOf('c.rarity', accounts)} AS weight
    FROM ${terms} AS t JOIN ${counts} AS c ON t.term = c.term
    WHERE ${range.replaceAll('account', 't.account')}
  ) AS weighed
) AS placed
WHERE is_link AND (visited <= ${maxVisits} OR place <= ${minSelected})
ORDER BY term, account`;
}

/** Pairs of words of quotations, by pair, and the articles that have them; each wording of an article once. */
const quotationIndex = `
SELECT DISTINCT pair, wording, article
FROM live_quotation_pairs
ORDER BY pair, wording, article`;

/** Pairs of words that so many wordings share that they lead to nothing. */
const commonQuotationPairs = `
SELECT pair
FROM live_quotation_pairs
GROUP BY pair
HAVING COUNT(DISTINCT wording) > ${maxSharing}
ORDER BY pair`;

/** Keys under which so many figures stand that they are looked at no further. */
const commonFigureKeys = `
SELECT figure_key
FROM live_figure_keys
GROUP BY figure_key
HAVING COUNT(*) > ${maxTogether}
ORDER BY figure_key`;

/** The rest of the index, which needs no totals. */
export const plainIndexTables: readonly (readonly [table: IndexTable, select: string])[] = [
  ['article_index', articleIndex],
  ['quotation_index', quotationIndex],
  ['common_quotation_pairs', commonQuotationPairs],
  ['common_figure_keys', commonFigureKeys],
];
