// A saved copy of a source: its text, where it was saved from, or why there is none.

import type { Span } from '../../syntax/span';
import type { FileId } from '../account';

/** Why a saved copy gives no text to check against. */
export const copyFailures = [
  /** A scan: pages that are pictures. */
  'no-text',
  /** The beginning of an article, and behind it a request to subscribe. */
  'paywall',
  /** Not in English. */
  'language',
  /** Broken off, a wrong checksum, not what its name says. */
  'damaged',
  /** Over a limit of size, time or unpacking. */
  'too-large',
  /** Protected by a password, refused by the disk, a version that nobody reads. */
  'unreadable',
  /** A kind of file that the host has no reader for, as in a browser that cannot load it. */
  'no-reader',
] as const;

export type CopyFailure = (typeof copyFailures)[number];

/** The text of one saved document, and what it says of itself. Every string is plain text: no markup, no entities. */
export interface CopyText {
  /** Which document of an archive it is: its address there. Undefined for a file that holds one. */
  readonly part?: string | undefined;
  readonly title: string;
  /** Where it was saved from, best first: the canonical address, then others. Absolute `http:` or `https:`, as written. */
  readonly addresses: readonly string[];
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  /** When it was published, as written or in ISO 8601. */
  readonly publishedOn?: string | undefined;
  /** When it was saved, in ISO 8601. */
  readonly capturedAt?: string | undefined;
  /** The visible text, one paragraph a line. At most `maxCopyText` UTF-16 units. */
  readonly text: string;
  /** The article itself in `text`, without menus and advertisements. All of it when that is unclear. */
  readonly readable: Span;
  /** Where each page begins in `text`, for what has pages. The first is 0. */
  readonly pages?: readonly number[] | undefined;
}

/** The result for one file: its documents, at least one, or the reason why there are none. */
export type CopyReading = { readonly copies: readonly CopyText[] } | { readonly notChecked: CopyFailure };

/** Longer texts are no copy of a source: a thousand pages. */
export const maxCopyText = 4_000_000;

/** A copy in the workspace: a file, or a document of an archive (`file#part`). */
export type CopyId = string;

/** @returns how the workspace calls a document of `file` */
export function copyIdOf(file: FileId, { part }: Pick<CopyText, 'part'>): CopyId {
  return part === undefined ? file : `${file}#${part}`;
}
