// Whether a date in brackets is that of a publication cited there: "(Harbour Echo, May 3, 2019)", "(Smith 2019, p. 5)", "(retrieved 3
// May 2019)". It says when somebody wrote of the event, and not when it was.

import type { Span } from '../../syntax/span';
import type { FoundExpression } from '../grammar/scan';

const maxBracket = 160;

/** Somebody looked something up, or published it. */
const lookedUp =
  /^(?:last )?(?:retrieved|accessed|archived|published|posted|updated|printed|viewed|visited)(?: on| in)?:?\s*$/i;
const citing = String.raw`(?:[Ss]ee(?: also)? |[Ss]ources?:? |[Vv]ia |cf\. |[Aa]ccording to |[Qq]uoted in |[Rr]eported by )?(?:the )?`;
const title = '(?:["“][^"“”]{3,100}["”],? ?)?';
/** Words with a capital each, as the name of a paper or a writer has them. */
const name = String.raw`(?!(?:Born|Died|Until|From|Since|Before|After|On|In|By|The|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z][a-z]+day)\b)\p{Lu}[\p{L}.&’'-]*(?: (?:of|the|and|&|de|et al\.?|\p{Lu}[\p{L}.&’'-]*)){0,6}`;
/** "Harbour Echo, " before a day or month. */
const beforeDay = new RegExp(`^${citing}(?:${title}${name},? ?,|${title.slice(0, -1)}) $`, 'u');
/** "Smith " or "Smith, " before a year. */
const beforeYear = new RegExp(`^${citing}${name},? $`, 'u');
/** Behind the date nothing but a page, and the end of the bracket or another publication. */
const behind = /^(?:[a-z])?(?:,? (?:pp?\.|page|at) ?\d[\d–-]*)?\s?[)\];]/;

/** @param part the claim or paragraph that the date stands in */
export function isOfPublication(text: string, part: Span, { expression, start, end }: FoundExpression): boolean {
  const from = Math.max(part.start, start - maxBracket);
  const before = text.slice(from, start);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['), before.lastIndexOf('; '));
  if (open < 0 || /[)\]]/.test(before.slice(open))) return false;
  // The semicolon parts publications of one bracket only.
  if (before.charAt(open) === ';' && Math.max(before.lastIndexOf('(', open), before.lastIndexOf('[', open)) < 0)
    return false;
  if (!behind.test(text.slice(end, Math.min(part.end, end + 20)))) return false;
  const inside = before.slice(open + 1).trimStart();
  if (lookedUp.test(inside)) return true;
  return expression.type === 'year' ? beforeYear.test(inside) : beforeDay.test(inside);
}
