// The form of a completion item, the same for every kind.

import type { Span } from '../../syntax/span';
import type { FileId } from '../../workspace/account';

export interface CompletionItem {
  readonly kind: 'citation' | 'source' | 'publisher' | 'date' | 'event';
  readonly label: string;
  /** Short, beside the label: the publisher, the file. */
  readonly description: string;
  readonly detail: string;
  /** What is replaced; on one line, the cursor in it. */
  readonly replace: Span;
  readonly newText: string;
  /** What is compared with the text that is replaced. */
  readonly filterText: string;
  /** To ask `completionDetails` with; undefined when there is nothing more to say. */
  readonly origin: Origin | undefined;
}

export type Origin =
  /** `index`: its number */
  | { readonly kind: 'source'; readonly file: FileId; readonly index: number }
  /** `index`: ordinal of the account; `brings`: numbers, in `file`, of the sources that the item cites and this list lacks */
  | { readonly kind: 'event'; readonly file: FileId; readonly index: number; readonly brings: readonly number[] };

export interface Completions {
  /** Best first. */
  readonly items: readonly CompletionItem[];
  /** More typing may bring others. */
  readonly incomplete: boolean;
}
