// Run-in headings: a paragraph of a digest may begin with its own heading on the same line, in sentence case and without any
// mark ("Losses of the autumn The ministry counted ..."). Missing one is better than inventing one.

import { isDigit, isInlineSpace, isLetter, isQuote, isUpperCase } from './characters';
import type { Span } from './span';
import { wordSet } from './wordSet';

interface RunIn extends Span {
  /** A word that only opens sentences follows ("The", "After"), or the heading is emphasised. Weak ones need others in the text. */
  readonly isStrong: boolean;
}

interface Word extends Span {
  readonly text: string;
  readonly isCapital: boolean;
  /** A comma that is not one of a date stands before it. */
  readonly isAfterComma: boolean;
}

const maxHeadingLength = 14;
const maxWordLength = 40;

/** Articles and pronouns: capital in the middle of a line of sentence case when a sentence begins, or in a name ("The Times"). */
const articles = wordSet('The A An This That These Those It Its He His She Her They Their We Our All No Not');

/** Words that begin a sentence and hardly ever a name, so the words before them have ended. */
const openers = wordSet(
  'In On At By For From As Of After Before Since During Following Despite Although Though While When Where If Once Under Over ' +
    'Through Throughout Within Without Between Among Amid Against Along Across Around About Because Given With There Both Each ' +
    'Some Most Many Several Few But And Yet So However Meanwhile According Additionally Also Another Other Such To Until Upon ' +
    'What Which Who How Why More Fewer Less Nearly Roughly Almost Approximately Only Just Speaking Citing Asked Later Earlier',
);

/** Still small in a heading in Title Case, so capital only at the start of a sentence. */
const openersInTitleCase = wordSet('The A An In On At By As For');

/** No heading ends in one of these, and no sentence begins after one. */
const leadsOn = wordSet(
  'a an the of in on at by for from to with and or nor but as than into onto over under after before since until during against ' +
    'between among amid within without across along around about through toward towards near via per despite including is are was ' +
    'were be been has have had will would can could may might shall should must its his her their our your my this that these ' +
    'those who which whose',
);

/** After one of these a capital article or adjective rather belongs to a name: "told The Herald", "the daily The Post". */
const leadsToName = wordSet(
  'says said say told tells tell asked asks called calls named titled dubbed newspaper magazine daily weekly agency outlet website ' +
    'broadcaster film movie book song series site channel network band report reports reported',
);

/** Second words of names: "Premier He", "Hong Kong No". */
const namesToo = wordSet('He It She Her They This All No You An So To');

const months = wordSet(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept ' +
    'Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.',
);

/** First words of names whose second word is an adjective of nation: "North Korean", "Saudi Arabian". */
const partsOfNationNames = wordSet(
  'North South East West Northern Southern Eastern Western Central New Saudi Sri Latin Anglo Former Soviet Pan European Free',
);

const nationSuffix =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ese|ish)|Korean|European|Chilean|Singaporean|American|Mexican|Cuban|German|Moroccan|Libyan|Kenyan|Taiwanese|U\.S\.|U\.K\.|US|UK|EU|U\.N\.|UN|French|Dutch|Greek|Israeli|Iraqi|Pakistani|Saudi|Qatari|Yemeni|Swiss|Czech|Thai|Turkish|Afghan)$/u;

/**
 * The run-in heading at the start of a paragraph's `content`, or undefined.
 * @param firstCitation where the paragraph first cites; a heading ends before
 */
export function runInHeadingOf(text: string, content: Span, firstCitation: number): RunIn | undefined {
  const emphasised = emphasisedHeading(text, content);
  if (emphasised) return emphasised;
  if (!isUpperCase(text.charCodeAt(content.start))) return undefined;
  const read = firstWords(text, content.start, Math.min(content.end, firstCitation));
  const isTitleCase = looksTitleCase(read);
  for (let index = 2; index < read.length - 1; index++) {
    const word = read[index];
    const before = read[index - 1];
    if (!word?.isCapital || !before || cannotEndHeading(before)) continue;
    if (isTitleCase && !openersInTitleCase.has(word.text)) continue;
    const isArticle = articles.has(word.text);
    if (!isArticle && !openers.has(word.text)) continue;
    if (isArticle && (word.isAfterComma || leadsToName.has(before.text))) continue;
    if (!/^(?!\([^)]*$).*[\p{L}\p{N}]/u.test(before.text) || (before.isCapital && namesToo.has(word.text))) continue;
    const isInName = before.isCapital && read[index + 1]?.isCapital === true;
    return { start: content.start, end: before.end, isStrong: !isInName };
  }
  return isTitleCase ? undefined : weakHeading(content.start, read);
}

function cannotEndHeading(word: Word): boolean {
  if (leadsOn.has(word.text) || word.text.endsWith(',')) return true;
  return word.isCapital && leadsOn.has(word.text.toLowerCase());
}

/** `**Losses** The ministry counted ...`: Markdown says where the heading ends. */
function emphasisedHeading(text: string, content: Span): RunIn | undefined {
  const mark = text.charAt(content.start);
  if (mark !== '*' && mark !== '_') return undefined;
  const opening = text.charAt(content.start + 1) === mark ? mark + mark : mark;
  const start = content.start + opening.length;
  const close = text.slice(start, Math.min(content.end, start + 160)).indexOf(opening);
  if (close <= 0) return undefined;
  let end = start + close;
  if (!isInlineSpace(text.charCodeAt(end + opening.length)) || opening.length === 1) return undefined;
  while (end > start && ':.–—- '.includes(text.charAt(end - 1))) end--;
  return end > start ? { start, end, isStrong: true } : undefined;
}

/**
 * The words that could belong to a heading and one more, as far as no punctuation ends it. The comma of a date is no end.
 */
function firstWords(text: string, from: number, to: number): Word[] {
  const read: Word[] = [];
  let at = from;
  let isAfterComma = false;
  while (at < to && read.length <= maxHeadingLength) {
    const start = at;
    const bound = Math.min(to, start + maxWordLength);
    while (at < bound && !isInlineSpace(text.charCodeAt(at))) at++;
    if (at - start === maxWordLength) return read;
    const word = text.slice(start, at);
    const isInDate = isDigit(text.charCodeAt(start)) && months.has(read[read.length - 1]?.text ?? '');
    read.push({ start, end: at, text: word, isCapital: isUpperCase(text.charCodeAt(start)), isAfterComma });
    const last = text.charCodeAt(at - 1);
    if (last === 0x2c) isAfterComma ||= !isInDate;
    else if ((!isLetter(last) || isQuote(text.charCodeAt(start))) && endsPhrase(word)) return read;
    while (at < to && isInlineSpace(text.charCodeAt(at))) at++;
  }
  return read;
}

function endsPhrase(word: string): boolean {
  const last = word.charAt(word.length - 1);
  if (last === '.') return !/^(?:\p{Lu}\.)+$/u.test(word) && !months.has(word);
  return ';:!?”"»'.includes(last) || '“"«'.includes(word.charAt(0));
}

/** Every longer word among the first begins with a capital, and there are several. */
function looksTitleCase(read: readonly Word[]): boolean {
  let long = 0;
  for (let index = 1; index < Math.min(read.length, 8); index++) {
    const word = read[index];
    if (!word || word.end - word.start <= 3) continue;
    if (!word.isCapital && !isDigit(word.text.charCodeAt(0))) return false;
    long++;
  }
  return long >= 3;
}

/**
 * Without an opener: a capital word that cannot continue what stands before it. After a full date ("on May 3, 2021 Chilean
 * officials"), or a nation's adjective after a name or after the noun of a prepositional phrase.
 */
function weakHeading(start: number, read: readonly Word[]): RunIn | undefined {
  if (openers.has(read[0]?.text ?? '')) return undefined;
  for (let index = 3; index < read.length - 2; index++) {
    const word = read[index];
    const before = read[index - 1];
    if (word?.isAfterComma) return undefined;
    if (!word?.isCapital || !before || months.has(word.text) || cannotEndHeading(before)) continue;
    const isBoundary = endsDate(read, index) || (nationSuffix.test(word.text) && cannotTakeAdjective(read, index));
    if (isBoundary) return { start, end: before.end, isStrong: false };
  }
  return undefined;
}

/** Whether the words before `index` end in a full date: a month, perhaps a day, a year. */
function endsDate(read: readonly Word[], index: number): boolean {
  if (!/^(?:19|20)\d\d$/.test(read[index - 1]?.text ?? '')) return false;
  const second = read[index - 2]?.text ?? '';
  return months.has(second) || (/^\d{1,2},?$/.test(second) && months.has(read[index - 3]?.text ?? ''));
}

function cannotTakeAdjective(read: readonly Word[], index: number): boolean {
  const before = read[index - 1];
  const second = read[index - 2];
  if (!before || !second) return false;
  if (before.isCapital) return !partsOfNationNames.has(before.text) && leadsOn.has(second.text.toLowerCase());
  const third = read[index - 3];
  const isAfterPreposition =
    leadsOn.has(second.text.toLowerCase()) || (third !== undefined && leadsOn.has(third.text) && !second.isCapital);
  return isAfterPreposition && before.text.endsWith('s');
}
