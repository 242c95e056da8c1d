// The statements that look for some articles of today in the index of an archive. The tables `probe_terms` and `probe_quotations` hold what
// these say, in the form of `terms` and `quotation_pairs`, under numbers that no article of the archive has; `replaced_terms`, in the form of
// `terms` too, what the archive has of the same files.

import { accountEdges, traitsIn } from './candidates';
import { rarityOf, termIndex } from './index';

/** How common the terms of today's articles and of those that they replace are, with the former and without the latter. */
export const probeCounts = `
SELECT p.term AS term, COALESCE(c.accounts, 0) + p.accounts AS accounts, ${rarityOf('(COALESCE(c.accounts, 0) + p.accounts)')} AS rarity
FROM (
    SELECT term, SUM(one) AS accounts
    FROM (SELECT term, 1 AS one FROM probe_terms UNION ALL SELECT term, -1 AS one FROM replaced_terms) AS changes
    GROUP BY term
  ) AS p
  LEFT JOIN term_counts AS c ON c.term = p.term`;

/** The terms that the accounts of today's articles are found by. Expects `probe_counts`. */
export function probeIndex(accounts: number): string {
  return termIndex(accounts, '1 = 1', 'probe_terms', 'probe_counts');
}

/** Articles of the archive with accounts that share rare terms with those. Expects `probe_index`. */
export function probeEdges(accounts: number, terms: readonly number[]): string {
  const [left, right] = ['probe_index', `(SELECT * FROM term_index WHERE ${isOneOf('term', terms)})`];
  return accountEdges(accounts, { left, right, leftTraits: traitsIn(left), rightTraits: traitsIn(right) });
}

/** So many articles that quote in like words are looked at for each quotation. */
const maxArticles = 64;

/** Articles of the archive that share pairs of words with quotations of today's articles. */
export function probeQuotationEdges(pairs: readonly number[]): string {
  return `
SELECT DISTINCT other
FROM (
  SELECT wording, other, ROW_NUMBER() OVER (PARTITION BY wording ORDER BY pairs DESC, other) AS place
  FROM (
    SELECT a.wording AS wording, b.article AS other, COUNT(*) AS pairs
    FROM probe_quotations AS a
      JOIN (SELECT * FROM quotation_index WHERE ${isOneOf('pair', pairs)}) AS b ON a.pair = b.pair
      LEFT JOIN common_quotation_pairs AS c ON a.pair = c.pair
    WHERE c.pair IS NULL AND a.wording <> b.wording
    GROUP BY a.wording, b.article
  ) AS counted
) AS ranked
WHERE place <= ${maxArticles}`;
}

/** For so many files each value is asked for by itself. For more of them one reading of the whole table costs less. */
const maxAsked = 8;

/**
 * Articles of the archive that are the same files, or have the same content under another name. A path is found by the order of
 * `article_index`, and a hash by its Bloom filters; engines use neither for a choice of values.
 * @param files as literals
 */
export function sameFiles(files: readonly { readonly path: string; readonly hash: string }[]): string {
  const [paths, hashes] = [files.map(({ path }) => path), files.map(({ hash }) => hash)];
  const conditions =
    files.length > maxAsked
      ? [`path IN (${paths.join(', ')}) OR hash IN (${hashes.join(', ')})`]
      : [...paths.map((path) => `path = ${path}`), ...hashes.map((hash) => `hash = ${hash}`)];
  return conditions.map((condition) => `SELECT article FROM article_index WHERE ${condition}`).join(' UNION ALL ');
}

/** A condition with its values written out, by which engines skip what has none of them. */
export function isOneOf(column: string, values: readonly number[]): string {
  return values.length > 0 ? `${column} IN (${values.join(', ')})` : '1 = 0';
}
