// Spans of the core as ranges of the protocol. Both count UTF-16 units, which is the only encoding that is offered.

import type { Range } from 'vscode-languageserver';
import { type LineTable, positionAt } from '../syntax/lines';
import type { Span } from '../syntax/span';

export function rangeOf(table: LineTable, span: Span): Range {
  return { start: positionAt(table, span.start), end: positionAt(table, span.end) };
}
