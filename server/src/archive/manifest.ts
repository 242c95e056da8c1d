// The manifest of an archive: which files it consists of, with their sizes, hashes and counts. Written last, so that what it lists is whole.

import { z } from 'zod';
import { factTableNames, indexTableNames, schemaVersion } from './schema';

/** What `format` says. */
const format = 'source-provenance-archive';

const archiveFile = z.object({
  /** Relative to the archive, with `/`; it leads nowhere else. */
  file: z.string().regex(/^[\w-]+(?:\/\w[\w.-]*)+$/),
  table: z.enum([...factTableNames, ...indexTableNames]),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const archivePart = z.object({
  part: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  files: z.array(archiveFile),
});

const manifest = z.object({
  format: z.literal(format),
  schema: z.literal(schemaVersion),
  /** The version of the program that wrote it last. */
  program: z.string(),
  settings: z.object({
    numericDateOrder: z.enum(['month-first', 'day-first']),
    latestYear: z.int().optional(),
  }),
  /** Without those that a newer version replaces. */
  articles: z.int().nonnegative(),
  /** Those of them that say something of their date. */
  accounts: z.int().nonnegative(),
  parts: z.array(archivePart),
  /** `generation` grows each time that the index is made; its files lie in a folder of that number. */
  index: z.object({ generation: z.int().positive(), files: z.array(archiveFile) }),
});

/** One file of an archive. */
export type ArchiveFile = z.infer<typeof archiveFile>;
/** The files that hold the rows of some articles, one for each fact table. */
export type ArchivePart = z.infer<typeof archivePart>;
export type Manifest = z.infer<typeof manifest>;

/** What is written, with its fixed fields. */
export function manifestText(content: Omit<Manifest, 'format' | 'schema'>): string {
  return `${JSON.stringify({ format, schema: schemaVersion, ...content }, undefined, 1)}\n`;
}

/** The manifest in a text, or why there is none, as a part of a line. */
export function readManifest(text: string): Manifest | { readonly refused: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'damaged: it is no JSON' };
  }
  const { format: its, schema } = (data ?? {}) as { readonly format?: unknown; readonly schema?: unknown };
  if (its !== format) return { refused: 'not the manifest of an archive' };
  if (schema !== schemaVersion) {
    return { refused: `of schema version ${String(schema)}; this program reads version ${schemaVersion}` };
  }
  const parsed = manifest.safeParse(data);
  if (!parsed.success) return { refused: `damaged at ${parsed.error.issues[0]?.path.join('.') || 'its beginning'}` };
  const clash = clashIn(parsed.data);
  return clash === undefined ? parsed.data : { refused: `damaged at ${clash}` };
}

/** Where a manifest contradicts itself, as one that was edited or merged by hand may; undefined when it does not. */
function clashIn({ parts, articles, index }: Manifest): string | undefined {
  const files = [...parts.flatMap((part) => part.files), ...index.files];
  if (new Set(files.map(({ file }) => file)).size < files.length) return 'parts: a file is listed twice';
  if (new Set(parts.map(({ part }) => part)).size < parts.length) return 'parts: a part is listed twice';
  const listed = parts.reduce((sum, part) => sum + part.articles, 0);
  return articles > listed || parts.length === 0 ? 'articles: the parts have fewer' : undefined;
}

/** A finished part as the journal of an unfinished run has it; undefined for a line that was cut off. */
export function readJournalLine(line: string): ArchivePart | undefined {
  try {
    const parsed = archivePart.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
