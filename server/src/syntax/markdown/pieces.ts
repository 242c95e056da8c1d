// Lines of one paragraph that are separate items: labelled sources, dated lines, the name of a section above them. In
// Markdown they are one paragraph.

import type { Line } from '../lines';
import { behindBulletSign } from '../markers';
import { dayBehindLabel } from './dateBehind';
import { datedHead, earlyYearHead, namesEras } from './dateHeads';

/** Whole lines with their words. */
export type Piece = Line;

/** Lines that begin so are definitions or items of a list of sources. */
const definition = /^\[\^[^\]\s]{1,60}\]:/;
const label =
  /^(?:\*\*)?(?:\[\s?\d{1,3}\s?\]|\[\^\d{1,3}\^\](?=\s)|\\\[\d{1,3}\\\]|\[\\?\[\d{1,3}\\?\]\]\(|\[[A-Z]{1,3}-?\d{1,3}\]|\[[a-z][-_a-z.:]{1,40}\d{1,4}[a-z]?\](?=\s))|^(?:[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}|<sup>\[?\d{1,3}\]?<\/sup>)\s?\S/;
const sectionName =
  /^(?:\*\*|__)?(?:[\p{L} ]{3,30}:|timeline|chronology|key (?:dates|events)|sources|references|works cited|bibliography|citations|notes)(?: \([\p{L} ]{2,20}\))?:?(?:\*\*|__)?:?$/iu;

/** The pieces of `paragraph`; usually only itself. */
export function piecesOf(text: string, paragraph: Line): readonly Piece[] {
  if (text.indexOf('\n', paragraph.from) >= paragraph.to || !text.slice(paragraph.from, paragraph.to).includes('\n'))
    return [paragraph];
  const lines = linesIn(text, paragraph);
  const begins = beginnings(text, lines);
  if (begins.length <= 1) return [paragraph];
  return begins.map((first, index) => {
    const next = begins[index + 1] ?? lines.length;
    const head = lines[first] as Line;
    const last = lines[next - 1] as Line;
    return { start: head.start, end: last.end, from: head.from, to: last.to };
  });
}

/** The indices of the lines that begin a piece. */
function beginnings(text: string, lines: readonly Line[]): number[] {
  const isEarly = namesEras(text.slice(lines[0]?.from ?? 0, lines.at(-1)?.to ?? 0));
  const heads = lines.map((line) => kindOf(text, line, isEarly));
  const labels = heads.filter((head) => head === 'label').length;
  const dates = heads.filter((head) => head === 'date').length;
  const first = heads[0];
  const isList = first === 'label' || (first === 'name' && labels > 0 && heads[1] === 'label');
  const isTimeline = dates >= 2 && (first === 'date' || (first === 'name' && heads[1] === 'date'));
  return lines.flatMap((_, index) => {
    const head = heads[index];
    const begins =
      index === 0 ||
      head === 'definition' ||
      (isList && head === 'label') ||
      (isTimeline && head === 'date') ||
      (first === 'name' && index === 1 && (isList || isTimeline));
    return begins ? [index] : [];
  });
}

function kindOf(text: string, line: Line, isEarly: boolean): 'definition' | 'label' | 'date' | 'name' | undefined {
  const written = text.slice(line.from, Math.min(line.to, line.from + 90));
  if (definition.test(written)) return 'definition';
  if (label.test(written)) return 'label';
  if (sectionName.test(written)) return 'name';
  const from = behindBulletSign(text, line.from, line.to);
  const head = datedHead(text, from, line.to);
  if (head?.strong || head?.spaced || dayBehindLabel(text, from, line.to)) return 'date';
  return isEarly && earlyYearHead(text, from, line.to) ? 'date' : undefined;
}

/** The lines of `paragraph`, without the marks of quotes before them. */
export function linesIn(text: string, paragraph: Line): Line[] {
  const lines: Line[] = [];
  let start = paragraph.start;
  let from = paragraph.from;
  while (start < paragraph.end) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed >= paragraph.end ? paragraph.end : feed + 1;
    let to = Math.min(end, paragraph.to);
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    lines.push({ start, end, from, to: Math.max(from, to) });
    start = end;
    from = start;
    while (from < paragraph.to && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9 || text[from] === '>'))
      from++;
  }
  return lines;
}
