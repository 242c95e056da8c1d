// The words of a quotation, or of a text that it may stand in, as values that can be compared: one key for every spelling and
// inflected form, marks for what is left out, and where each stands.

import type { Span } from '../../syntax/span';
import { wordSet } from '../../syntax/wordSet';
import { spellingKey } from './spelling';

/** One word as it is spoken. Contractions give several of one place; `start` and `end` are UTF-16 offsets in the text that was read. */
export interface SpokenWord extends Span {
  /** Equal for spellings and inflected forms of one word; empty for a gap: an ellipsis, or an editor's bracket. */
  readonly key: string;
  /** The other meaning of a contraction: the "has" of "it's". */
  readonly orKey?: string | undefined;
  /** Whether it carries meaning of its own and is no name. Only such words show that two quotations are one. */
  readonly isContent: boolean;
  /** Whether a sentence ends in front of it. */
  readonly beginsSentence: boolean;
}

const tokens =
  /\[[^\]\n]{0,60}\]|(?:\p{Lu}\.){2,}|…|\.\s?\.\s?\.|\d[\d,]*(?:\.\d+)?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?(?:\*+\p{L}*)?|[$€£%&.!?]/gu;

/**
 * The words of `text` in order, at most `limit`. Leaves out nothing that is spoken: "[the army]" and "…" are gaps, hyphens part words,
 * contractions are written out, "25 %" and "25 per cent" are the same words. Takes linear time.
 */
export function spokenWords(text: string, limit = Number.POSITIVE_INFINITY): SpokenWord[] {
  const words: SpokenWord[] = [];
  let beginsSentence = true;
  let bracketEnd = -1;
  for (const match of text.matchAll(tokens)) {
    if (words.length >= limit) break;
    const [token] = match;
    const span = { start: match.index, end: match.index + token.length };
    const first = token.charAt(0);
    if (first === '.' || first === '!' || first === '?' || first === '…' || first === '[') {
      if (token.length === 1 && first !== '…') {
        beginsSentence = first !== '.' || !isInitial(words.at(-1), text);
        continue;
      }
      // "rebuil[t]": the word is the editor's.
      if (first === '[' && words.at(-1)?.end === span.start) words.pop();
      if (first === '[') bracketEnd = span.end;
      if (words.at(-1)?.key !== '') words.push({ ...span, key: '', isContent: false, beginsSentence });
      continue;
    }
    if (span.start === bracketEnd) continue;
    if (token.includes('*')) {
      words.push({ ...span, key: '', isContent: false, beginsSentence });
      continue;
    }
    push(words, token, span, beginsSentence);
    beginsSentence = false;
  }
  return words;
}

/** The full stop of "J. Falk" and "Mr. Falk" ends no sentence. */
function isInitial(word: SpokenWord | undefined, text: string): boolean {
  return (
    word !== undefined && /^(?:\p{Lu}|mr|mrs|ms|dr|st|no|gen|sen|gov|rep)$/iu.test(text.slice(word.start, word.end))
  );
}

const symbols: Readonly<Record<string, string>> = {
  '%': 'percent',
  '&': 'and',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
};
/** What is written as one word, and spoken as several. */
const expansions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "won't": 'will not',
    "can't": 'can not',
    cannot: 'can not',
    "shan't": 'shall not',
    "ain't": 'be not',
    "let's": 'let us',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    "y'all": 'you all',
    US: 'united states',
    USA: 'united states',
    UK: 'united kingdom',
    UN: 'united nations',
    EU: 'european union',
  }).map(([written, spoken]) => [written, spoken.split(' ')]),
);
const fillers = new Set(['um', 'uh', 'er', 'erm', 'ah', 'hmm']);
const pronouns = wordSet('it he she that there what here who where how when why this everything everyone nobody');

function push(words: SpokenWord[], token: string, span: Span, beginsSentence: boolean): void {
  const symbol = symbols[token];
  if (symbol !== undefined) {
    words.push({ ...span, key: symbol, isContent: false, beginsSentence });
    return;
  }
  const plain = token.replace('’', "'").replaceAll('.', /^\p{Lu}/u.test(token) ? '' : '.');
  const lower = plain.toLowerCase();
  if (fillers.has(lower)) return;
  const add = (spoken: string, orSpoken?: string) => {
    const ones = keyOf(spoken);
    const tens = /^[1-9]$/.test(ones) && /^[2-9]0$/.test(words.at(-1)?.key ?? '') ? words.pop() : undefined;
    // "twenty-five" is 25.
    const key = tens ? `${Number(tens.key) + Number(ones)}` : ones;
    const isContent =
      !/\d/.test(key) && spoken.length >= 3 && !lightWords.has(spoken.toLowerCase()) && isLower(token, beginsSentence);
    words.push({
      start: tens?.start ?? span.start,
      end: span.end,
      key,
      orKey: orSpoken,
      isContent,
      beginsSentence: tens ? tens.beginsSentence : beginsSentence && words.at(-1)?.start !== span.start,
    });
  };
  const whole = expansions.get(plain) ?? expansions.get(lower);
  if (whole) {
    for (const word of whole) add(word);
    return;
  }
  if (lower === 'cent' && words.at(-1)?.key === 'per') {
    const per = words.pop() as SpokenWord;
    words.push({
      start: per.start,
      end: span.end,
      key: 'percent',
      isContent: false,
      beginsSentence: per.beginsSentence,
    });
    return;
  }
  const apostrophe = plain.indexOf("'");
  if (apostrophe <= 0) {
    add(plain);
    return;
  }
  const [head, tail] = [plain.slice(0, apostrophe), lower.slice(apostrophe + 1)];
  if (tail === 't' && /n$/i.test(head)) {
    add(head.slice(0, -1));
    add('not');
  } else if (tail === 's') {
    add(head);
    if (pronouns.has(head.toLowerCase())) add('is', 'have');
  } else {
    const spoken = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would' }[tail];
    add(spoken === undefined ? plain : head);
    if (spoken !== undefined) add(spoken, tail === 'd' ? 'have' : undefined);
  }
}

/** A capital says that a word is a name, unless a sentence begins with it. */
function isLower(token: string, beginsSentence: boolean): boolean {
  const first = token.charAt(0);
  return first === first.toLowerCase() || (beginsSentence && token.slice(1) === token.slice(1).toLowerCase());
}

function keyOf(spoken: string): string {
  if (/^\d/.test(spoken)) return spellingKey(spoken.replaceAll(',', ''));
  return spellingKey(spoken.replaceAll("'", ''));
}

/** Whether an editor would take two words for the same. */
export function sameWord(a: SpokenWord, b: SpokenWord): boolean {
  if (a.key === b.key) return a.key !== '';
  return (a.orKey !== undefined && a.orKey === b.key) || (b.orKey !== undefined && b.orKey === a.key);
}

const slightWords = new Set(['a', 'an', 'the', 'that'].map(spellingKey));

/** Articles, and the "that" that English may omit. Changing these is no misquotation. */
export function isSlight({ key }: SpokenWord): boolean {
  return slightWords.has(key);
}

/** Words without weight of their own, however long: they are shared by chance. */
const lightWords = wordSet(
  'the and that this these those there their they them then than with without from into onto over under about after before ' +
    'been being have having will would shall should could must might does were what when where which while whose whom your ' +
    'yours ours very more most much many some such same also only just even ever never every each other another because ' +
    'through during between against among here upon both either neither like make makes made take takes ' +
    'for are but not you all any can had her was one our out has him his how its may now see two who did get let put say said ' +
    'she too use way yes via per off own got new bit lot yet nor ago three four five six seven eight nine ten dont going want ' +
    'know think thing things really well good people time day days year years come goes went done been got',
);
