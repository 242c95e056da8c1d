// The form of an export: one file each beside this one, and a row in exportFormats.ts.

import type { ExportedEvent, ExportedFile } from './exported';

/** What the host lends: an export has no clock and no hash function of its own. */
export interface ExportContext {
  /** When the export is made, in seconds since 1970. */
  readonly now: number;
  /** A stable identifier of a text, in letters and digits. */
  hash(text: string): string;
}

export interface ExportFormat {
  /** Whether the form can hold the event's date; undefined when it can hold every date. */
  readonly canHold?: (event: ExportedEvent) => boolean;
  /** Pieces of text that make up the output. Files come in order; events that the form cannot hold are gone. */
  write(files: readonly ExportedFile[], context: ExportContext): Iterable<string>;
}
