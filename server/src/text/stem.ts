// Light stemming: forms of one word ("deploys", "deployed", "deployment") get one stem. No dictionary, no part of speech.

/**
 * Stems the first `length` units of `word` in place. The word is lower case and free of accents; what is not Latin is left.
 * @returns the length of the stem, at least 2 for words that had 2 letters
 */
export function stem(word: number[], length: number): number {
  let end = length;
  // "fly" must equal "flies".
  if (end === 3 && word[2] === y && !isVowel(word[1])) word[2] = i;
  if (end < 4) return end;
  end = dropPlural(word, end);
  end = dropVerbEnding(word, end);
  end = dropNounEnding(word, end);
  end = dropFinalVowel(word, end);
  return dropNationEnding(word, spellAlike(word, end));
}

const a = 97;
const c = 99;
const e = 101;
const i = 105;
const o = 111;
const r = 114;
const s = 115;
const u = 117;
const y = 121;
const z = 122;

function endsWith(word: number[], end: number, suffix: string): boolean {
  let at = end - suffix.length;
  if (at < 0) return false;
  for (let index = 0; index < suffix.length; index++, at++) {
    if (word[at] !== suffix.charCodeAt(index)) return false;
  }
  return true;
}

function dropPlural(word: number[], end: number): number {
  if (word[end - 1] !== s) return end;
  if (endsWith(word, end, 'ies') && end > 4) return end - 2;
  const previous = word[end - 2];
  if (previous === s || previous === u || previous === i) return end;
  if (
    previous === e &&
    end > 5 &&
    (endsWith(word, end, 'sses') || endsWith(word, end, 'shes') || endsWith(word, end, 'ches'))
  ) {
    return end - 2;
  }
  return end - 1;
}

function dropVerbEnding(word: number[], end: number): number {
  if (endsWith(word, end, 'ied') && end > 4) return end - 2;
  if (endsWith(word, end, 'ed') && end > 4) return undouble(word, end - 2);
  if (endsWith(word, end, 'ing') && end > 5) return undouble(word, end - 3);
  return end;
}

/** Endings that make nouns and adverbs, by their last letter, each with how many letters must stay. */
const nounEndings: ReadonlyMap<number, readonly (readonly [suffix: string, stays: number])[]> = new Map(
  [
    [['ation', 4] as const, ['ion', 5] as const],
    [['ment', 4] as const],
    [['ance', 4] as const, ['ence', 5] as const],
    [['ness', 4] as const],
    [['er', 5] as const, ['or', 5] as const],
    [['ly', 4] as const],
  ].map((endings) => [endings[0]?.[0].charCodeAt(endings[0][0].length - 1) ?? 0, endings]),
);

function dropNounEnding(word: number[], end: number): number {
  const endings = nounEndings.get(word[end - 1] ?? 0);
  if (!endings) return end;
  for (const [suffix, stays] of endings) {
    if (end - suffix.length >= stays && endsWith(word, end, suffix)) return undouble(word, end - suffix.length);
  }
  return end;
}

/** "stopp" to "stop", but "kill" and "press" keep theirs, as their base forms do. */
function undouble(word: number[], end: number): number {
  const last = word[end - 1];
  if (end > 3 && last === word[end - 2] && last !== 108 && last !== s && last !== z && !isVowel(last)) return end - 1;
  return end;
}

function dropFinalVowel(word: number[], end: number): number {
  let to = end;
  if (to > 3 && word[to - 1] === e) to--;
  if (to > 3 && word[to - 1] === y && !isVowel(word[to - 2])) word[to - 1] = i;
  // "operates" and "operation" meet at "oper", "resignation" has met "resign" before.
  if (to > 5 && word[to - 1] === 116 && word[to - 2] === a) to -= 2;
  return to;
}

/** British and American spelling: defence and defense, labour and labor, organise and organize. */
function spellAlike(word: number[], end: number): number {
  if (end > 4 && word[end - 1] === c && word[end - 2] === 110) word[end - 1] = s;
  if (end > 5 && word[end - 1] === s && word[end - 2] === i) word[end - 1] = z;
  if (end > 4 && word[end - 1] === r && word[end - 2] === u && word[end - 3] === o) {
    word[end - 2] = r;
    return end - 1;
  }
  return end;
}

/** "Ukrainian" meets "Ukraine", "Russian" meets "Russia". Also makes "musician" music. */
function dropNationEnding(word: number[], length: number): number {
  const last = word[length - 1];
  const before = word[length - 2];
  if (last === 110 && before === 97 && length > 5) return word[length - 3] === 105 ? length - 3 : length - 1;
  if (last === 97 && before === 105 && length > 4) return length - 2;
  return length;
}

function isVowel(code: number | undefined): boolean {
  return code === a || code === e || code === i || code === o || code === u;
}
