// Timelines drawn in Mermaid's language, fenced or indented: `1954 : The league is founded`.

import { isLineBreak } from '../characters';
import type { Span } from '../span';
import { datedHead } from './dateHeads';
import type { Unit } from './units';

/** The dated lines of the code in `unit`, when it is a Mermaid timeline. */
export function diagramEntries(text: string, unit: Unit): Span[] {
  const written = text.slice(unit.from, unit.to);
  if (!/^(?:(?:```|~~~)\s*mermaid[^\n]*\n)?\s*timeline\b[^\n]*\n/.test(written)) return [];
  const entries: Span[] = [];
  let start = unit.from;
  while (start < unit.to) {
    let end = start;
    while (end < unit.to && !isLineBreak(text.charCodeAt(end))) end++;
    let from = start;
    while (from < end && text.charCodeAt(from) <= 32) from++;
    let to = end;
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    if (/^[^:]{3,40} ?:\s/.test(text.slice(from, Math.min(to, from + 44))) && datedHead(text, from, to)?.strong)
      entries.push({ start: from, end: to });
    start = end + 1;
  }
  return entries;
}
