// The one day that a text is about: in its title, its front matter, a line "Date: ...", or its introduction. Times of day in its
// timeline are of that day.

import { shortMonths } from '../dateShape';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';

const month = `(?:${shortMonths})[a-z]{0,6}\\.?`;
/** A day with its year, in a sentence. */
export const fullDay = new RegExp(
  `(?:1\\d|20)\\d\\d-\\d{2}-\\d{2}|(?<![a-z\\d])${month} \\d{1,2}(?:st|nd|rd|th)?,? (?:1\\d|20)\\d\\d(?![a-z\\d])|(?<![a-z\\d])\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month},? (?:1\\d|20)\\d\\d(?![a-z\\d])`,
  'gi',
);

/** So many units of a text are its introduction. */
const introduction = 12;

/** The place of that day; undefined when the beginning names none. */
export function dayOfText(document: MarkdownDocument): Span | undefined {
  const { units, title, frontMatter } = document;
  const named = dayOfTitle(document);
  if (named) return named;
  let seen = 0;
  for (let index = title + 1; index < units.length && seen < introduction; index++) {
    const unit = units[index];
    if (unit?.kind !== 'paragraph' && unit?.kind !== 'row') continue;
    seen++;
    const found = unitDay(document, index);
    if (found) return found;
  }
  return frontMatter?.date;
}

/** Where the title names a day. */
export function dayOfTitle(document: MarkdownDocument): Span | undefined {
  const { title, frontMatter } = document;
  const named = document.headings[title]?.content ?? frontMatter?.title;
  return (named && dayIn(document, named)) ?? (title >= 0 ? unitDay(document, title) : undefined);
}

function unitDay(document: MarkdownDocument, index: number): Span | undefined {
  const unit = document.units[index];
  return unit && dayIn(document, { start: unit.from, end: Math.min(unit.to, unit.from + 600) });
}

/** What the day behind it says of the text, and not of what it tells. */
const ofText = /\b(?:updated|modified|edited|revised|reviewed|accessed|retrieved)\b[^\n\d]{0,16}$/i;

/** Where all days in the span are one. */
function dayIn(document: MarkdownDocument, span: Span): Span | undefined {
  const words = document.slice(span);
  const isOfText = ({ index }: RegExpExecArray) => ofText.test(words.slice(Math.max(0, index - 40), index));
  const [first, ...others] = [...words.matchAll(fullDay)].filter((day) => !isOfText(day));
  if (!first || others.some(([other]) => other !== first[0])) return undefined;
  return { start: span.start + first.index, end: span.start + first.index + first[0].length };
}
