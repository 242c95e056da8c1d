// The names around a quotation, and which of them are said to speak. Names are compared by their consonants, so that two ways of
// writing one meet.

import { append } from '../syntax/lists';
import { wordSet } from '../syntax/wordSet';
import { numberAt } from './checks/writtenNumbers';
import { foldLetter } from './letters';
import { skeletonHash } from './nameSkeleton';
import { hashUnits } from './wordHash';

/** Capitalised words that are not names: they begin sentences, or stand before names. */
const noNames = wordSet(
  'the a an this that these those he she it they we i you his her its their our my your in on at by for from to of with and but or ' +
    'as after before when while if not no yes so then there here what who how why all both each every some many most more such ' +
    'one two three four five six seven eight nine ten first second last next new old according speaking asked told said later ' +
    'earlier also still now today yesterday meanwhile however despite since during under over about into ' +
    'mr mrs ms dr sir dame lord lady saint president prime minister chief mayor governor senator secretary general chancellor ' +
    'king queen prince princess pope bishop judge justice captain colonel major sergeant professor director chairman chairwoman ' +
    'chair ceo spokesman spokeswoman spokesperson union leader deputy foreign interior defence defense finance health education ' +
    'transport state federal national police fire government ministry parliament council court company party commission committee ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct ' +
    'note notes stated quote quoted summary verdict section source title finding claim ' +
    'nov dec monday tuesday wednesday thursday friday saturday sunday us uk un eu',
);

const capitalised = /\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*/gu;
const maxUnits = 40;

function nameOf(word: string): number {
  const bare = word.replace(/['’]s$/, '');
  const lower = bare.toLowerCase();
  if (bare.length < 2 || noNames.has(lower) || numberAt(lower, 0, lower.length) !== undefined) return 0;
  const units: number[] = [];
  for (let at = 0; at < bare.length && at < maxUnits; at++) units.push(foldLetter(bare.charCodeAt(at)));
  return skeletonHash(units, units.length) || hashUnits(units, units.length);
}

/** The names in `text`, each once, sorted. Equal for two ways of writing a name in Latin letters. */
export function namesIn(text: string): number[] {
  const names = new Set<number>();
  for (const [word] of text.matchAll(capitalised)) {
    const name = nameOf(word);
    if (name !== 0) names.add(name);
  }
  return [...names].sort((a, b) => a - b);
}

const speaking =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|call(?:s|ed)?|warn(?:s|ed)?|add(?:s|ed)?|claim(?:s|ed)?|declar(?:es?|ed)|describ(?:es?|ed)|promis(?:es?|ed)|insist(?:s|ed)?|argu(?:es?|ed)|ask(?:s|ed)?|announc(?:es?|ed)|wr(?:ites?|ote)|vow(?:s|ed)?|urg(?:es?|ed)|not(?:es|ed)|admit(?:s|ted)?|explain(?:s|ed)?|repl(?:y|ies|ied)|stat(?:es|ed)|spoke|speaks|according to|quoted|praise[sd]?|denounc(?:es?|ed)|condemn(?:s|ed)?|pledg(?:es?|ed)|complain(?:s|ed)?|accus(?:es?|ed)|recall(?:s|ed)?|remember(?:s|ed)?|demand(?:s|ed)?|conced(?:es?|ed)|assur(?:es?|ed)|confirm(?:s|ed)?|den(?:y|ies|ied)|maintain(?:s|ed)?|observ(?:es?|ed)|remark(?:s|ed)?|answer(?:s|ed)?|testif(?:y|ies|ied)|shout(?:s|ed)?|joke[sd]?|lament(?:s|ed)?|acknowledg(?:es?|ed)|stress(?:es|ed)?|emphasi[sz](?:es?|ed)|suggest(?:s|ed)?|hop(?:es?|ed)|predict(?:s|ed)?|boast(?:s|ed)?|radio(?:s|ed)|tweet(?:s|ed)?|post(?:s|ed)|thank(?:s|ed)?|order(?:s|ed)?|f(?:inds|ound))\b/giu;
const reach = 160;

/**
 * The names of the speakers of a quotation; none when no name stands beside a verb of speaking.
 * @param before the text in front of the quotation, and `after` that behind it, of its sentence or more
 */
export function speakersOf(before: string, after: string): number[] {
  const ahead = before.slice(-reach);
  const behind = after.slice(0, reach);
  const sentenceAhead = ahead.slice(Math.max(ahead.lastIndexOf('. ') + 1, ahead.lastIndexOf('; ') + 1, 0));
  const sentenceBehind = behind.split(/[.;]\s/, 1)[0] ?? '';
  const names = [...besideVerb(sentenceBehind), ...besideVerb(sentenceAhead)];
  // "Falk opens the campaign: “…”"
  if (names.length === 0 && /:\s*["“„«‘]?\s*$/.test(sentenceAhead)) append(names, namesIn(sentenceAhead));
  return [...new Set(names)].sort((a, b) => a - b);
}

/** The names that stand next to a verb of speaking: a run of them before it, or right behind it; all of the part when none does. */
function besideVerb(text: string): number[] {
  const names: number[] = [];
  for (const verb of text.matchAll(speaking)) {
    const end = verb.index + verb[0].length;
    const left = wordsOf(text.slice(Math.max(0, verb.index - maxBeside), verb.index)).reverse();
    const right = wordsOf(text.slice(end, end + maxBeside));
    const beside = [...nearestRun(left), ...nearestRun(right)];
    if (beside.length === 0) return namesIn(text);
    append(names, beside);
  }
  return names;
}

const maxBeside = 60;

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}'’-]+|[,“”"]/gu) ?? [];
}

/** Names that follow each other, at most one small word or a title away from where `words` begin. */
function nearestRun(words: readonly string[]): number[] {
  const run: number[] = [];
  let away = 0;
  for (const word of words) {
    if (/^[“”"]$/.test(word)) break;
    const isCapital = /^\p{Lu}/u.test(word);
    const name = isCapital ? nameOf(word) : 0;
    if (name !== 0) run.push(name);
    else if (run.length > 0 || (!isCapital && ++away > 1)) break;
  }
  return run;
}
