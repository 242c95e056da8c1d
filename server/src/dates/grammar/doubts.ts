// Marks beside a date that say it is not certain: "~2019", "2014?", "2014 (?)", and unknown digits, "2022-03-XX". Looks at the text
// around a date that others have read.

import type { Span } from '../../syntax/span';
import { nameSet } from '../../syntax/wordSet';
import type { Expression } from './expression';

export interface PlacedExpression extends Span {
  readonly expression: Expression;
}

/** Dates that can be marked; what is said from a standpoint ("last year") is none of them. */
const markable: ReadonlySet<Expression['type']> = nameSet('day month year decade century quarter half season range');

/** A sign for "about", or a mark of doubt, right before the date. */
const markBefore = /(?:^|[\s([*_"“])(?:[~≈]\s?|\?)$/;
/** Behind it "(?)", or a question mark that ends no question: an own mark follows, or the sentence goes on. */
const markBehind = /^(?:~(?![\d\p{L}])|\s?\(\?\)|\?(?=[)\],:;|*_]|\s?[–—]|\s-|\s\||\s\p{Ll}))/u;
/** What is unknown of a day behind its year or month; it says no more than they do. */
const unknownDigits = /^-(?:XX|xx|\?\?)(?:-(?:XX|xx|\?\?))?(?![\p{L}\d]|\.\p{L})/u;

/** `found` with the marks beside it: it reaches over them, and is approximate where they say so. */
export function withDoubts(text: string, span: Span, found: PlacedExpression): PlacedExpression {
  const { expression } = found;
  const isOpen = expression.type === 'open';
  if (!isOpen && !markable.has(expression.type)) return found;
  let { start, end } = found;
  const rest = text.slice(end, Math.min(span.end, end + 8));
  const unknown =
    expression.type === 'year' || (expression.type === 'month' && text.charAt(end - 3) === '-')
      ? unknownDigits.exec(rest)
      : null;
  if (unknown !== null) end += unknown[0].length;
  const from = Math.max(span.start, start - 4);
  const before = markBefore.exec(text.slice(from, start));
  const sign = before === null ? '' : before[0].replace(/^[\s([*_"“]/, '');
  start -= sign.length;
  const behind = markBehind.exec(text.slice(end, Math.min(span.end, end + 6)));
  if (behind !== null) end += behind[0].length;
  if (start === found.start && end === found.end) return found;
  const doubtful = sign !== '' || behind !== null;
  // "~1999 onward": the open edge is none the less where it is.
  if (isOpen) return { start, end, expression };
  return { start, end, expression: doubtful ? { type: 'around', of: expression } : expression };
}
