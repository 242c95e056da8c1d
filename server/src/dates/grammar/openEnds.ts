// Reads what leaves the end of a time open behind its beginning: "2019 – present", "from May 2020 onwards", "2019–", "2019/..".
// Looks at the text behind a date; what the date is, others have read.

/** What may follow where the words for an open end could also go on with the sentence: an end, a mark, the dash before a claim. */
const endOfPhrase = String.raw`(?=\s*(?:$|[\n:;,.)\]|*_"”–—]|-\s|\[))`;
const presentWords = '(?:present(?: day| time)?|now|today|ongoing|current(?:ly)?|to date|date|this day)';

/** For a date that follows "from" as for any other. */
const always = new RegExp(
  [
    // "2019–present"
    String.raw`^[–—‒−~-]${presentWords}(?![\p{L}\d-])`,
    // "2019 – present: ...", "2019–?"
    String.raw`^\s{0,2}[–—‒−~→-]\s{0,2}(?:${presentWords}|\?)${endOfPhrase}`,
    String.raw`^\s(?:to|until|till|through|thru)\s(?:the present(?: day| time)?|now|today|this day)(?![\p{L}\d’'-])`,
    String.raw`^\s(?:to|until|till|through|thru)\s${presentWords}${endOfPhrase}`,
    String.raw`^\s(?:onwards?|or later)(?![\p{L}-])`,
    String.raw`^\s(?:and (?:later|after|beyond)|or after)${endOfPhrase}`,
    String.raw`^\s\((?:ongoing|continuing|to date|present|to the present)\)`,
    // "(2019–)", "2019–: ..."
    String.raw`^[–—-](?=\s?[:;,)\]|*])`,
    String.raw`^(?:\/?\.\.)(?![.\d])${endOfPhrase}`,
    String.raw`^\+${endOfPhrase}`,
  ].join('|'),
  'iu',
);
const behindFrom = new RegExp(
  [String.raw`^\son${endOfPhrase}`, String.raw`^\s(?:to|until|till|through) (?:present|date)(?![\p{L}-])`].join('|'),
  'iu',
);
/**
 * "2019–" and nothing behind it: a cell, a line; "2019 → The city ...", and no other date behind the arrow. Only years, because a day may
 * have its dash and no claim yet, and the arrow behind a day sets its claim off.
 */
const last = /^[–—-]$|^\s?→(?!\s?\d)/;

const maxLength = 30;

/**
 * The end of the words behind `end` that leave a time open, or 0.
 * @param isYear whether the date before is a year
 * @param led whether it stands behind "from"
 */
export function openEndBehind(text: string, end: number, limit: number, isYear: boolean, led: boolean): number {
  const rest = text.slice(end, Math.min(limit, end + maxLength));
  const open = always.exec(rest) ?? (led ? behindFrom.exec(rest) : null) ?? (isYear ? last.exec(rest) : null);
  return open === null ? 0 : end + open[0].length;
}
