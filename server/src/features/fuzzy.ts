// Fuzzy matching of typed words against titles and claims, made to run over some hundred thousand texts at each keystroke:
// no allocation and no folding of a text that does not match.

/** Typed words, folded to lower case. */
export interface Query {
  readonly words: readonly string[];
}

export function queryOf(typed: string): Query {
  return { words: typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8) };
}

/**
 * How well `text` answers the query: 0 for not at all. Every word must be found, its letters in order; words that stand
 * together and begin a word of the text count most. An empty query matches everything alike.
 */
export function scoreOf(query: Query, text: string): number {
  let total = 1;
  for (const word of query.words) {
    if (!hasInOrder(text, word)) return 0;
    total += wordScore(text, word);
  }
  // Among equals the shorter text is the closer one.
  return total + 1 / (1 + text.length);
}

function hasInOrder(text: string, word: string): boolean {
  let at = 0;
  let wanted = word.charCodeAt(0);
  for (let index = 0; index < text.length; index++) {
    if (lowerCase(text.charCodeAt(index)) !== wanted) continue;
    if (++at === word.length) return true;
    wanted = word.charCodeAt(at);
  }
  return false;
}

function wordScore(text: string, word: string): number {
  const lower = text.toLowerCase();
  let best = 0;
  for (let at = lower.indexOf(word); at >= 0 && best < 100; at = lower.indexOf(word, at + 1)) {
    const starts = at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1));
    best = Math.max(best, starts ? 100 : 40);
  }
  return best > 0 ? best : Math.min(20, (20 * word.length) / spread(lower, word));
}

/** The length of the shortest stretch from the first place where the letters of `word` begin to where they are all found. */
function spread(lower: string, word: string): number {
  let first = -1;
  let at = 0;
  for (let index = 0; index < lower.length && at < word.length; index++) {
    if (lower[index] !== word[at]) continue;
    if (first < 0) first = index;
    if (++at === word.length) return index - first + 1;
  }
  return Math.max(1, lower.length);
}

function lowerCase(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
