// One edit of the formatter, and the expressions for space that its parts share.

import type { Span } from '../../syntax/span';

export interface Tidying {
  readonly span: Span;
  readonly newText: string;
}

/** Dashes as people write them between two parts of a line. */
export const dashes = String.raw`(?:\p{Pd}|−)`;
/** Space that does not end a line. */
export const inlineSpace = String.raw`[^\S\r\n]`;
