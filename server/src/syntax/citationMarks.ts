// Citations other than plain brackets: footnotes, linked numbers, superscripts, the marks of AI assistants, numbers behind a full
// stop. Which of them count depends on the list that the text has.

import { skipSpaces } from './characters';
import type { Span } from './span';

/** One written mark, and what it cites. */
export interface CitationMark {
  readonly bracket: Span;
  readonly cited: readonly CitedLabel[];
  /** The address that goes with a linked number. */
  readonly url: Span | undefined;
  /** A link leads to the source by its address alone. */
  readonly isLink?: boolean;
}

export interface CitedLabel {
  readonly label: string;
  readonly digits: Span;
}

/** Which marks are citations, according to the source list. */
export interface MarkOptions {
  /** `[^1]` and `[^name]` are citations. */
  readonly footnotes: boolean;
  /** How many sources are numbered; superscripts are citations only of such a list. */
  readonly numbered: number;
  /** Numbers directly behind a sentence are citations. */
  readonly trailing: boolean;
  /** Labels with letters that sources have: `S1`. */
  readonly names: ReadonlySet<string>;
  /** Which keys such as `metzger-2023` are citations; undefined where none is. */
  readonly keys?: ((key: string) => boolean) | undefined;
}

export const plainMarks: MarkOptions = {
  footnotes: false,
  numbered: 0,
  trailing: false,
  names: new Set(),
};

/** Whether `text` may have any. Most digests have only plain brackets and need no further search. */
function mayHaveMarks(text: string, { footnotes, numbered, trailing, names, keys }: MarkOptions): boolean {
  return (
    hasExportMarks(text) ||
    keys !== undefined ||
    text.includes('](') ||
    text.includes('†') ||
    text.includes('【') ||
    (footnotes && text.includes('[^')) ||
    (numbered > 0 && (text.includes('<sup') || anyOfList.test(text))) ||
    trailing ||
    names.size > 0
  );
}

const linked = String.raw`\[(?:\\?\[)?\^?\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,9}\^?(?:\\?\])?\]\(`;
const dagger = String.raw`【(?:\d{1,3}(?::\d{1,3})?(?:†[^】\n]{0,80})?|\d{12,15}†[^】\n]{0,80})】|\[\d{1,3}†[^\]\n]{0,60}\]`;
/**
 * Of an assistant's export that has lost its addresses: `citeturn5view1turn6search0`, with or without the characters that set it off, and
 * `:contentReference[oaicite:3]{index=3}`.
 */
const exported = String.raw`(?::contentReference)?\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\ue200?(?:file)?cite(?:\ue202?turn\d{1,4}[a-z]{3,12}\d{1,4}(?:L\d{1,6}(?:-L?\d{1,6})?)?){1,40}\ue201?`;
/** `metzger-2023`, `src-001`, `smith2020a` */
export const keyForm = String.raw`[a-z][a-z]{1,20}(?:[-_.][a-z]{1,20}){0,4}[-_.]?\d{1,4}[a-z]?`;
const furtherKey = String.raw`[,;]\s{0,2}[^\][,;\s][^\][,;\n]{0,40}`;
/**
 * Behind its keys, a bracket may have a remark: `[src-011, own analysis]`. Every space has one reading only: with two, each comma of a
 * bracket without an end would double the work.
 */
export const keyedBracket = String.raw`\[${keyForm}(?:\s?${furtherKey}(?:${furtherKey}){0,8})?\]`;
const footnote = String.raw`\[\^(?:[^\]\s[]{1,60}|\d{1,3}(?:, \d{1,3}){1,9})\]`;
const raised = String.raw`[⁰¹²³⁴-⁹]{1,3}(?:[,⸴˒]\s?[⁰¹²³⁴-⁹]{1,3}){0,9}|<sup>\s?\[?\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}\]?\s?<\/sup>`;
const numbers = String.raw`\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}`;
/** "It held.^1^", as some converters raise a figure; "10^6^" is none. */
const carets = String.raw`(?<=[\p{L}.,;:!?”"’)])\^${numbers}\^`;
/** "(source 2)", "(see sources 1, 3)" */
const worded = String.raw`\((?:[Ss]ee )?(?:[Ss]ources?|[Rr]efs?\.?|[Rr]eferences?):? ?${numbers}\)`;
const anyOfList = /[¹²³⁴-⁹]|\^\d|\d\)/;
const label = String.raw`[A-Z]{1,3}-?\d{1,3}`;
const labels = String.raw`${label}(?:\s?[,;]\s?${label}){0,9}`;
const named = String.raw`\[${labels}\]|\(${labels}\)`;
/**
 * Behind a sentence, whose last word has two letters or more, so that "p.3" is none; short forms such as "No.5" are left out below, and scripts
 * that write no spaces set any figure so. Or before the sign that ends a clause, where the word before it has four small letters: "it held3.",
 * while "MP3." is a name.
 */
export const trailingNumber =
  /(?:(?<=(?:(?:(?![\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}){2}|\b(?:1[5-9]|20)\d\d|[)%”"’\]*_])[.!?,;:][”"’)*_]{0,2})\d{1,3}(?:,\s?\d{1,3}){0,9}(?=$|[\s)*_|”"])|(?<=\p{Ll}{4}[”"’)*_]{0,2}|[)”])\d{1,3}(?:,\s?\d{1,3}){0,9}(?=[.!?,;:][”"’)*_]{0,2}(?:$|[\s|])))/gmu;

/** Every such mark of `text`, in order. */
export function marksIn(text: string, options: MarkOptions): CitationMark[] {
  if (!mayHaveMarks(text, options)) return [];
  const { footnotes, numbered, trailing, names, keys } = options;
  const forms = [linked, dagger];
  if (hasExportMarks(text)) forms.push(exported);
  if (footnotes) forms.push(footnote);
  if (numbered > 0) forms.push(raised, carets, worded);
  if (names.size > 0) forms.push(named);
  if (keys) forms.push(keyedBracket);
  const marks: CitationMark[] = [];
  for (const match of text.matchAll(new RegExp(forms.join('|'), 'gmu'))) {
    const mark = markAt(text, match.index, match[0], options);
    if (mark) marks.push(mark);
  }
  if (!trailing) return marks;
  for (const match of text.matchAll(trailingNumber)) {
    if (!abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index)))
      marks.push(numbersMark(text, match.index, match.index + match[0].length));
  }
  return marks.sort((a, b) => a.bracket.start - b.bracket.start);
}

const abbreviation =
  /\b(?:vol|art|fig|sec|cap|par|abs|ver|eds?|pp|nos?|nr|vs|st|mr|mrs|ms|dr|jr|sr|co|op|cf|al|ch|pt|bd|ca|eg|ie|am|pm)\.$/i;

function markAt(text: string, start: number, written: string, { names, keys }: MarkOptions): CitationMark | undefined {
  const end = start + written.length;
  const first = written.charAt(0);
  if (text.charCodeAt(start - 1) === 0x5c) return undefined;
  if (written.endsWith('](')) return linkedMark(text, start, end);
  if (first === '【' || written.includes('†')) return numbersMark(text, start, end, /\d+/.exec(written)?.[0].length);
  if (/^\[\^\d{1,3}(?:,\s?\d{1,3})+\]$/.test(written)) return numbersMark(text, start, end);
  if (written.startsWith('[^')) return footnoteMark(text, start, end);
  if (/turn\d|oaicite:/.test(written)) return labelsMark(text, start, end, exportLabel);
  if (keys && /^\[[a-z]/.test(written)) return keysMark(text, start, end, keys);
  if (/^.[A-Z]{1,3}-?\d/.test(written)) return namesMark(text, start, end, names);
  if (/^[¹²³⁴-⁹⁰]/.test(written) && isUnit(text, start, end)) return undefined;
  return numbersMark(text, start, end);
}

/** `[4](address)`, `[[4]](address)`, `[\[4\]](address)`: the address is one of the web, or a place on the page. */
function linkedMark(text: string, start: number, open: number): CitationMark | undefined {
  let close = open;
  let depth = 1;
  const bound = Math.min(text.length, open + maxAddressLength);
  for (; close < bound; close++) {
    const code = text.charCodeAt(close);
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) break;
    else if (code === 0x0a || code === 0x0d) return undefined;
  }
  if (depth > 0) return undefined;
  const address = /^<?(\S+?)>?(?:\s+["'(].*)?$/.exec(text.slice(open, close))?.[1];
  if (address === undefined) return undefined;
  const isWeb = /^(?:https?:\/\/|www\.)/i.test(address);
  if (!isWeb && !address.startsWith('#')) return undefined;
  const from = open + (text.charCodeAt(open) === 0x3c ? 1 : 0);
  const mark = numbersMark(text, start, close + 1, undefined, open);
  if (mark.cited.length === 1 && tracked.exec(address)?.[1] === mark.cited[0]?.label) return undefined;
  return { ...mark, url: isWeb ? { start: from, end: from + address.length } : undefined };
}

const maxAddressLength = 4096;

/** `[231](https://code.example/issues/231)` names what it leads to by its own number. */
const tracked =
  /(?:issues?|pulls?|pull-requests|merge_requests|discussions|tickets?|bugs?|browse|id=|tasks?|T|RFC|rfc|PEP|pep|EIPS?\/eip-)[/-]?0*(\d{1,3})\/?(?:[?#].*)?$/;

/**
 * A definition stands at the head of its line, with a colon behind it. `[^2^]` has the label 2, which stands at the head of its line
 * without a colon, too; in `[^2^][2]` the second bracket is the citation.
 */
function footnoteMark(text: string, start: number, end: number): CitationMark | undefined {
  const isRaised = text.charCodeAt(end - 2) === 0x5e;
  if ((isRaised || text.charCodeAt(end) === 0x3a) && startsLine(text, start)) return undefined;
  if (isRaised && text.charCodeAt(end) === 0x5b && text.charCodeAt(end + 1) !== 0x5e) return undefined;
  const digits = { start: start + 2, end: end - (isRaised ? 2 : 1) };
  if (digits.start >= digits.end) return undefined;
  return { bracket: { start, end }, cited: [{ label: text.slice(digits.start, digits.end), digits }], url: undefined };
}

function startsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && ' \t>-*'.includes(text.charAt(at - 1))) at--;
  return at === 0 || text.charCodeAt(at - 1) === 0x0a || text.charCodeAt(at - 1) === 0x0d;
}

/** `[S1]`, `(S1, S2)`: of labels that the list has; in brackets also one that it lacks, where others are of its kind. */
function namesMark(text: string, start: number, end: number, names: ReadonlySet<string>): CitationMark | undefined {
  const next = text.charAt(end);
  if (next === '(' || next === ':' || next === '[' || text.charAt(start - 1) === ']') return undefined;
  const isRound = text.charCodeAt(start) === 0x28;
  const mark = labelsMark(text, start, end, nameInBracket);
  const isKnown = mark.cited.every(
    ({ label: name }) => names.has(name) || (!isRound && names.has(name.replace(/\d+$/, ''))),
  );
  return isKnown ? mark : undefined;
}

const nameInBracket = /[A-Z]{1,3}-?\d{1,3}/g;
const exportLabel = /turn\d+[a-z]+\d+|oaicite:\d+/g;
const keyInBracket = new RegExp(String.raw`(?<=[[,;]\s?)${keyForm}(?=\s?[,;\]])`, 'gu');

/** `[metzger-2023]`, `[src-001; src-004]`; at the head of a line it is a label. */
function keysMark(text: string, start: number, end: number, keys: (key: string) => boolean): CitationMark | undefined {
  const next = text.charAt(end);
  if (next === '(' || startsLine(text, start) || text.charAt(start - 1) === '!') return undefined;
  const mark = labelsMark(text, start, end, keyInBracket);
  const cited = mark.cited.filter(({ label: key }) => keys(key));
  return cited.length > 0 ? { ...mark, cited } : undefined;
}

/** Every label of a `form` in `start..end`. */
function labelsMark(text: string, start: number, end: number, form: RegExp): CitationMark {
  const cited = Array.from(text.slice(start, end).matchAll(form), ({ 0: written, index }) => {
    return { label: written, digits: { start: start + index, end: start + index + written.length } };
  });
  return { bracket: { start, end }, cited, url: undefined };
}

/** Whether an assistant's marks without addresses may stand in `text`. */
function hasExportMarks(text: string): boolean {
  return text.includes('citeturn') || text.includes('cite\ue202turn') || text.includes('[oaicite:');
}

/** Every number in `start..until`; only the first where `length` says how long it is. */
function numbersMark(text: string, start: number, end: number, length?: number, until = end): CitationMark {
  const cited: CitedLabel[] = [];
  for (const match of text.slice(start, until).matchAll(/\d+|[⁰¹²³⁴-⁹]+/g)) {
    const from = start + match.index;
    const label = /\d/.test(match[0]) ? String(Number(match[0])) : String(raisedNumber(match[0]));
    cited.push({ label, digits: { start: from, end: from + match[0].length } });
    if (length !== undefined) break;
  }
  return { bracket: { start, end }, cited, url: undefined };
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that raised digits write. */
export function raisedNumber(written: string): number {
  let value = 0;
  for (const digit of written) value = value * 10 + raisedDigits.indexOf(digit);
  return value;
}

/** "m²", "10⁻⁶", "²¹⁰Po": behind a number, or behind the name of a unit, or before the name of an element. */
function isUnit(text: string, start: number, end: number): boolean {
  if (/^\p{L}/u.test(text.slice(end, end + 2))) return true;
  const before = text.slice(Math.max(0, start - 6), start);
  if (/[⁰¹²³⁴-⁹] $/.test(before)) return false;
  return /[\d⁺⁻]$|(?:^|[^\p{L}])\p{L}{1,2}$/u.test(before) || skipSpaces(text, start - 1, start) === start;
}
