// Numbers that count nothing and tell one thing from its like: "gauge 4", "Flight 93", "section 12". A noun and its number are one name.

import type { Span } from '../syntax/span';

/** How far before a number the words are looked at. */
const maxBefore = 40;

/** What is numbered so often that its number is a part of its name. */
const numberedBefore =
  /\b(?:no|nos|number|article|section|chapter|page|pages|room|route|line|highway|flight|channel|resolution|item|type|phase|level|grade|group|part|version|unit|point|episode|season|round|area|zone)\.?\s$/i;

/** What is told apart by numbers. */
const labelled =
  /\b(?:shaft|platform|gate|pier|berth|bay|lane|runway|terminal|track|unit|block|hall|reactor|turbine|pump|well|ward|court|stage|camp|tower|building|floor|table|exhibit|engine|boat|tank|bus|tram|line|channel|step|day|week|lot|district|precinct|battalion|company|squadron|gauge|meter|sensor|station|sample|drone|probe|buoy|beacon|valve|boiler|furnace|kiln|crane|locomotive|carriage|wagon|cell|vent|hatch|lock|sluice|spillway|dock|hangar|depot|plant|grave|pit|mine|camera|server|router|cluster|node|ticket|incident|docket|amendment|clause|annex|appendix|squad|cohort|quadrant|regiment|brigade|battery|convoy|patrol|juror|barrack|tier|category|class)\s$/i;
/** "On the ward two nurses ...": it counts all the same. */
const pluralBehind = /^ (?:\p{Ll}+ )?(?:people|men|women|children|\p{Ll}{4,}(?<=[^sui]s))\b/u;

/** A noun that can be counted stands alone only as a name: "gauge 4 reports a rise" is of one gauge, and "at the gauge 4 reports lie" is not. */
const determined = /\b(?:the|an?|each|every|this|that|its|their|his|her|our)\s\p{L}+\s$/iu;
/** Verbs too: "plant 40 trees". */
const alsoVerbs =
  /\b(?:court|stage|table|line|step|plant|track|pump|exhibit|sample|probe|station|patrol|dock|lock|mine|floor|tank|well|bus)\s$/i;

/** "Through shaft two", "on platform 4": whether a number tells one thing from its like. */
export function isLabel(text: string, { start, end }: Span, from: number): boolean {
  const before = text.slice(Math.max(from, start - maxBefore), start);
  if (!labelled.test(before)) return false;
  const mayCount = determined.test(before) || alsoVerbs.test(before);
  return !mayCount || !pluralBehind.test(text.slice(end, end + 20));
}

/**
 * "Flight 370", "KN-25", "F-16", "Article 5": a number behind a capitalised word inside a sentence, or joined to letters.
 * @param from where the text begins that the number stands in
 */
export function isPartOfName(text: string, start: number, from: number): boolean {
  const before = text.slice(Math.max(from, start - maxBefore), start);
  if (
    /[\p{L}\p{N}][-‐‑–/.]$/u.test(before) &&
    !/[\d½¼¾⅓⅔⅛][-‐‑–]$/.test(before) &&
    !/\b(?:US|A|C|HK|NZ)$/.test(before)
  ) {
    return !/\p{Ll}{3,}[-‐‑–]$/u.test(before);
  }
  if (numberedBefore.test(before)) return !/\b(?:number|group|line)\s$/.test(before);
  // "On Harbour Island four churches fell": a name that ends in a number has digits, but for those above.
  if (/^\p{Ll}/u.test(text.slice(start, start + 1))) return false;
  // "Okafor 37 votes ahead": what is counted follows.
  if (/^[\d,.]+ (?:\p{Ll}{3,}s|hundred|thousand|million|billion)\b/u.test(text.slice(start, start + 40))) return false;
  const word = /(?:^|[\s(“"'‘])(\p{Lu}[\p{L}’']*)\s$/u.exec(before)?.[1];
  if (word === undefined || openers.has(word.toLowerCase())) return false;
  // The first word of a sentence has its capital for that.
  const at = start - 1 - word.length;
  const ahead = text.slice(Math.max(from, at - 3), at);
  return ahead !== '' && !/[.!?:;“"]\s?$/.test(ahead) && !/^\d{1,3}(?:,\d{3})+/.test(text.slice(start, start + 12));
}

/** Words that stand before numbers, and are no name though they may begin a sentence. */
export function isOpener(lower: string): boolean {
  return openers.has(lower);
}

const openers = new Set(
  (
    'the a an in on at by for from to of and or with about around some over under nearly almost roughly approximately only just up ' +
    'at least most more less fewer than another all its their his her our these those while when after before since all both each ' +
    'every between exactly but if as is was were are has had have kills killed monday tuesday wednesday thursday friday saturday sunday ' +
    'today yesterday january february march april may june july august september october november december'
  ).split(' '),
);
