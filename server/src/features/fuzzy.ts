// Matches typed words against lower-case texts, fast enough for a hundred thousand titles and claims at each keystroke:
// it searches with `indexOf` only, and allocates nothing for a text that does not match.

/** Typed words, in lower case. */
export interface Query {
  readonly words: readonly string[];
}

export function queryOf(typed: string): Query {
  return { words: typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8) };
}

/** Whether every word stands somewhere in `lower`. */
export function containsAll({ words }: Query, lower: string): boolean {
  for (const word of words) if (!lower.includes(word)) return false;
  return true;
}

/** Points of a word that begins a word of the text; the most that one word can have. */
const wholeBeginning = 100;
const insideWord = 40;
const scattered = 20;

/** The score of a text that no other can exceed, but for the preference of short texts. */
export function bestScore(query: Query): number {
  return query.words.length * wholeBeginning;
}

/** How well `lower` holds all words of the query, each as a whole; 0 when one of them is missing. Nothing typed gives 1. */
export function scoreOf(query: Query, lower: string): number {
  let total = 0;
  for (const word of query.words) {
    const score = wordScore(lower, word);
    if (score === 0) return 0;
    total += score;
  }
  return total + closeness(lower);
}

/** The same for words whose letters stand in the text in order but apart; closer is better. */
export function scatteredScoreOf(query: Query, lower: string): number {
  let total = 0;
  for (const word of query.words) {
    const whole = wordScore(lower, word);
    const length = whole > 0 ? 0 : spread(lower, word);
    if (whole === 0 && length === 0) return 0;
    total += whole > 0 ? whole : (scattered * word.length) / length;
  }
  return total + closeness(lower);
}

/** Among equals the shorter text is the closer one. */
function closeness(lower: string): number {
  return 1 / (1 + lower.length);
}

function wordScore(lower: string, word: string): number {
  let best = 0;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at === 0 || !isWordCharacter(lower, at - 1)) return wholeBeginning;
    best = insideWord;
  }
  return best;
}

/** The length of the stretch in which the letters of `word` stand in order, from the first that begins it; 0 for none. */
function spread(lower: string, word: string): number {
  const first = lower.indexOf(word.charAt(0));
  let at = first;
  for (let letter = 1; letter < word.length && at >= 0; letter++) at = lower.indexOf(word.charAt(letter), at + 1);
  return first < 0 || at < 0 ? 0 : at - first + 1;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
