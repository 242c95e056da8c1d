// The forms of scholarly references and encyclopaedias: a title first and its publisher behind it, or all parts set off by commas
// with a date at the end. `sources.ts` reads "Publisher: Title".

import { dropSpaces, isLetter, isUpperCase, skipSpaces } from './characters';
import { shortMonths } from './dateShape';
import type { Span } from './span';

export interface ReferenceParts {
  readonly publisher: Span | undefined;
  readonly title: Span | undefined;
  readonly url?: Span;
  readonly date?: Span;
}

/** Longer texts are no references and are not searched. */
const maxReferenceLength = 400;

/**
 * Separates title and publisher of a reference in `from..to`; undefined when it has none of these forms:
 * `[Title](https://...) - Publisher, date`, `"Title". Publisher. Date`, `Publisher, Title, 14 May 2024`, `WHO, Situation report 35`.
 */
export function referenceParts(text: string, from: number, to: number): ReferenceParts | undefined {
  if (to - from > maxReferenceLength) return undefined;
  const first = text.charAt(from);
  if (first === '*' || first === '_') return behindEmphasis(text, from, to);
  if (first === '[') return behindLink(text, from, to);
  if (first === '"' || first === '“') return behindTitle(text, from, to, first === '"' ? '"' : '”');
  return isLetter(text.charCodeAt(from)) ? partedByCommas(text, from, to) : undefined;
}

function behindLink(text: string, from: number, to: number): ReferenceParts | undefined {
  const link = /^\[([^\]]{1,200})\]\(([^()\s]{1,300})\)\s*(?:[-–—|,.]|\()\s*/.exec(text.slice(from, to));
  if (!link?.[1] || !link[2]) return undefined;
  const publisher = nameAt(text, from + link[0].length, to);
  const end = from + 1 + link[1].length;
  const url = { start: end + 2, end: end + 2 + link[2].length };
  return publisher && { publisher, title: { start: from + 1, end }, url };
}

/** `*Publisher*, Title`: a name in emphasis, and the title behind a comma. */
function behindEmphasis(text: string, from: number, to: number): ReferenceParts | undefined {
  const named = /^([*_]{1,2})([^*_"“]{2,60})\1,\s+(?=[\p{L}\d])/u.exec(text.slice(from, to));
  if (!named?.[1] || !named[2] || !isName(named[2])) return undefined;
  const start = from + named[1].length;
  const title = { start: from + named[0].length, end: dropSpaces(text, from, to) };
  const dated = dateBehind.exec(text.slice(title.start, title.end));
  if (dated) title.end = title.start + dated.index;
  return title.end > title.start ? { publisher: { start, end: start + named[2].length }, title } : undefined;
}

/** The quotation mark must close what a full stop, comma or bracket sets off, or else it only begins a title: "The wall" falls. */
function behindTitle(text: string, from: number, to: number, close: string): ReferenceParts | undefined {
  const end = text.indexOf(close, from + 1);
  if (end < 0 || end >= to) return undefined;
  const isSetOff = '.,?!'.includes(text.charAt(end - 1)) || /^(?:[.,(|]|\s+[-–—|(])/.test(text.slice(end + 1, end + 4));
  if (!isSetOff) return undefined;
  let start = end + 1;
  while (start < to && !isLetter(text.charCodeAt(start))) start++;
  const publisher = nameAt(text, start, to);
  return publisher && { publisher, title: { start: from + 1, end: dropMark(text, from + 1, end) } };
}

function dropMark(text: string, from: number, to: number): number {
  return to > from + 1 && ',.'.includes(text.charAt(to - 1)) ? to - 1 : to;
}

/** A name that begins at `from`: up to a comma, full stop, bracket or dash. */
function nameAt(text: string, from: number, to: number): Span | undefined {
  const start = skipSpaces(text, from, to);
  if (start >= to || !isUpperCase(text.charCodeAt(start))) return undefined;
  const name = /^[^,;()[\]|]{2,60}?(?=[,;()[\]|]|\.(?:\s|$)|\s[-–—]\s|$)/.exec(
    text.slice(start, Math.min(to, start + 64)),
  )?.[0];
  const end = name === undefined ? start : dropSpaces(text, start, start + name.length);
  return end > start && end <= to ? { start, end } : undefined;
}

const months = `(?:${shortMonths})[a-z]{0,6}\\.?`;
/** A date at the end, and the comma before it. */
export const dateBehind = new RegExp(
  `,\\s*(?:(?:accessed|retrieved|published|updated|posted)(?: on)?\\s+)?(?:${months} \\d{1,2},? \\d{4}|\\d{1,2} ${months} \\d{4}|` +
    `${months} \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{4})\\.?$`,
  'i',
);

/** The day on which somebody looked is not that of the source. */
const looked = /accessed|retrieved/i;

/** `Publisher, Title, 14 May 2024`: only a date at the end, or a name in capitals, shows that the first comma separates the two. */
function partedByCommas(text: string, from: number, to: number): ReferenceParts | undefined {
  const written = text.slice(from, to);
  const comma = written.indexOf(', ');
  if (comma < 2 || comma > 60 || /:\s|\s[-–—|]\s|["“]/.test(written)) return undefined;
  const dated = dateBehind.exec(written);
  const name = written.slice(0, comma);
  const end = dated?.index ?? written.length;
  if (end <= comma + 3 || !(dated ? isName(name) : /^\p{Lu}{2,8}$/u.test(name))) return undefined;
  return {
    ...(dated && !looked.test(dated[0]) ? { date: { start: skipSpaces(text, from + end + 1, to), end: to } } : {}),
    publisher: { start: from, end: from + comma },
    title: { start: skipSpaces(text, from + comma + 1, to), end: dropSpaces(text, from, from + end) },
  };
}

/** "National Transportation Safety Board": every word of weight has a capital. */
function isName(written: string): boolean {
  const words = written.split(/\s+/);
  return words.length <= 7 && words.every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word));
}
