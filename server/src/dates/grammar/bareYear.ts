// Distinguishes a year that stands alone from a count, a name or a price: "in 2014", "the 2014 vote", but "2024 troops", "Resolution 1973".

import { nameSet, wordSet } from '../../syntax/wordSet';
import { classOf, dashClass, isCapital, letterClass, space } from '../lexer/characterClasses';
import type { Token, TokenKind, Tokens } from '../lexer/tokens';
import { isEmphasized, isYearToken, joins, smallWordFollows } from './shapes';

const counted = wordSet(
  'people persons troops soldiers men women children civilians fighters militants rebels protesters demonstrators refugees ' +
    'migrants officers officials workers employees residents inhabitants prisoners detainees victims casualties dead deaths ' +
    'injured wounded killed members students voters delegates homes houses buildings villages towns sites vehicles tanks ' +
    'aircraft planes missiles rockets drones shells bombs ships boats vessels flights cases doses tonnes tons kilograms kg grams ' +
    'kilometres kilometers km metres meters miles feet yards acres hectares square barrels litres liters gallons degrees ' +
    'gmt utc est edt cst cdt mst mdt pst pdt cet cest bst jst kst ist hkt sgt eet eest msk aest aedt hrs ' +
    'dollars euros pounds yen rubles roubles won percent per points votes shares copies pages jobs billion million ' +
    'thousand lives personnel combatants families pilgrims passengers strong hp mph rpm calories watts mm cm engineers guests ' +
    'times items units rounds hours minutes seconds days weeks months years others more sq usd cars trucks horses',
);

/** Before a number these make it a name or a count. */
const titles = wordSet(
  'resolution article flight route highway room section chapter page pages number no nos model version unit regiment brigade ' +
    'decree directive psalm verse line paragraph note table figure block channel boeing airbus interstate docket appendix ' +
    'case agenda vision project studio level volume edition suite apartment gate platform hill point windows office battalion squadron ' +
    'eur usd gbp jpy cny inr chf aud cad ' +
    'approximately nearly almost exactly another other only some than least most roughly',
);

/** Behind a year these go on with the sentence; any other small word makes a number in front of it doubtful. */
const goOn = wordSet(
  'and or but the was were is are has had have saw when with in on at to for as by after before until while who which it he ' +
    'she they like marked began ended brought came also alone onward onwards through that a an its his their',
);

const leaders: ReadonlySet<TokenKind> = nameSet(
  'in of by time-preposition to from between part and or around direction season calendar-word era',
);

/** Behind "of" a count and no year: "a total of 1941". */
const countOf =
  /\b(?:total|number|sum|group|crowd|force|crew|fleet|army|majority|average|maximum|minimum|capacity) of $/i;
/** "the class of '68" is a name; with four digits it names the year as well. */
const nameOf = /\b(?:class|spirit|boys|team|heroes) of $/i;

/** Words before a noun: a year between them and it says which one ("the 2014 vote", "his 1995 book"). */
const determiners: ReadonlySet<TokenKind> = nameSet('article determiner indefinite which unit');

/** Whether the number at `at` stands where a year can stand alone. */
export function isBareYear(tokens: Tokens, at: number): boolean {
  const token = tokens.get(at);
  if (!isYearToken(token)) return false;
  const { text } = tokens;
  const before = at > 0 ? tokens.get(at - 1) : undefined;
  const next = tokens.get(at + 1);
  if (
    next.kind === 'number' &&
    joins(next.glue, 'dot', 'colon') &&
    !/^:[*_]{0,3}\s/.test(text.slice(token.end, token.end + 5))
  )
    return false;
  if (next.kind === 'era' && next.value < 0) return false;
  // "5 Dec 2024  1800": behind its date a time of day
  if (before?.kind === 'number' && before.digits === 4 && token.glue === 'space') return false;
  if (before?.kind === 'number' && joins(token.glue, 'dash', 'dot', 'slash', 'colon')) return false;
  if (isTitleBefore(text, token.start)) return false;
  if (isBehind(tokens, at, countOf)) return false;
  if (isQuotedAlone(text, token)) return false;
  // "at 1895 Preston Drive"
  if (before?.kind === 'at' && token.glue === 'space') return false;
  // "in ~1950"
  const near = token.glue === 'space' || (token.glue === 'dash' && text.charAt(token.start - 1) === '~');
  const led = before !== undefined && near && leaders.has(before.kind) && !isCount(tokens, at);
  if (isCountedNoun(text, token.end)) {
    return led && (before.kind === 'in' || isSince(text, before)) && token.value > 1800 && token.value < 2100;
  }
  const modern = token.value >= 1500 && token.value <= 2100;
  const determined = before !== undefined && token.glue === 'space' && determiners.has(before.kind);
  if (led || (determined && modern)) return true;
  if (token.digits === 4 && classOf(text.charCodeAt(token.start)) === letterClass) return false;
  return (modern && standsAlone(tokens, token.start, token.end)) || isHeadYear(tokens, token);
}

/** Marks and spaces before the year of a head. */
const maxLead = 24;

/** "1066 – The chapel burns": a year before 1500 at the very beginning, with a dash or colon behind it. */
function isHeadYear({ text, span }: Tokens, { start, end, glue }: Token): boolean {
  if (start - span.start > maxLead || (glue === 'dash' && text.charAt(start - 1) !== '~')) return false;
  const [before, behind] = [text.slice(span.start, start), text.slice(end, Math.min(span.end, end + 6))];
  if (!/^[\s*_"'“‘([#>•~≈-]*$/.test(before)) return false;
  if (end >= span.end && !/[("'“‘]/.test(before)) return true;
  return /^[*_]{0,3}(?:\s?[:|]|\s?[–—]|\s-\s|-\d)/.test(behind) || isEmphasized(text, start, end);
}

/** Whether the two-digit year at `at` belongs to a name. */
export function isNameOf(tokens: Tokens, at: number): boolean {
  return isBehind(tokens, at, nameOf);
}

/** Whether what ends with the "of" before token `at` matches `words`. */
function isBehind(tokens: Tokens, at: number, words: RegExp): boolean {
  if (at === 0 || tokens.get(at - 1).kind !== 'of') return false;
  const { start, end } = tokens.get(at - 1);
  return words.test(tokens.text.slice(Math.max(0, start - 11), end + 1));
}

/** The novel “1984” */
function isQuotedAlone(text: string, { start, end }: Token): boolean {
  return /["“]/.test(text.charAt(start - 1)) && /["”]/.test(text.charAt(/[.,]/.test(text.charAt(end)) ? end + 1 : end));
}

/** "since 1941", and not "for 1941 days". */
function isSince(text: string, { kind, start, end }: Token): boolean {
  return kind === 'time-preposition' && text.slice(start, end).toLowerCase() !== 'for';
}

/** "of 1000 additional troops", "in one thousand cases": early, round or worded numbers before a small word. */
function isCount(tokens: Tokens, at: number): boolean {
  const { value, start, end } = tokens.get(at);
  const doubtful = value < 1500 || value % 50 === 0 || classOf(tokens.text.charCodeAt(start)) === letterClass;
  return doubtful && smallWordFollows(tokens, end) && !goOn.has(wordAt(tokens.text, end + 1));
}

/** Nothing but marks, an end, a name or the sentence's next word behind the number. */
function standsAlone(tokens: Tokens, start: number, end: number): boolean {
  const { text, span } = tokens;
  if (end >= span.end || classOf(text.charCodeAt(end)) !== space) return true;
  const word = wordAt(text, end + 1);
  if (word === '' || isCapital(text.charCodeAt(end + 1)) || goOn.has(word)) return true;
  // A heading may begin with a year: "1972 election and aftermath".
  return text.slice(span.start, start).trim() === '';
}

const measures = wordSet(
  'metre meter mile foot yard acre page seat room strong pound ton tonne kilometre kilometer man member word year day ' +
    'hour minute odd plus series class horsepower watt volt dollar euro barrel bed',
);

/** Whether the word right behind `end` is something that is counted, so that the number before it is a count: "1600-metre". */
export function isCountedNoun(text: string, end: number): boolean {
  if (classOf(text.charCodeAt(end)) === dashClass && measures.has(wordAt(text, end + 1))) return true;
  // Behind a wider gap another column begins.
  return classOf(text.charCodeAt(end)) === space && counted.has(wordAt(text, end + 1));
}

/** Whether the word right before `start` makes the number a name or a count: "Resolution 1973", "nearly 2000". */
export function isTitleBefore(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 3 && classOf(text.charCodeAt(end - 1)) === space) end--;
  if (end === start) return false;
  if (text.charCodeAt(end - 1) === 46) end--;
  let first = end;
  while (first > 0 && end - first < 16 && classOf(text.charCodeAt(first - 1)) === letterClass) first--;
  const word = text.slice(first, end).toLowerCase();
  if (word === 'than' && /\b(?:later|earlier) $/i.test(text.slice(Math.max(0, first - 8), first))) return false;
  return titles.has(word);
}

/** Whether the sentence goes on behind `end` with a word that is no noun: "on the 5th he left". */
export function sentenceGoesOn(text: string, end: number): boolean {
  return classOf(text.charCodeAt(end)) === space && goOn.has(wordAt(text, end + 1));
}

/** The word that begins at `start`, in lower case. */
export function wordAt(text: string, start: number): string {
  let end = start;
  while (end - start < 16 && classOf(text.charCodeAt(end)) === letterClass) end++;
  return text.slice(start, end).toLowerCase();
}
