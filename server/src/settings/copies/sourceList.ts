// The list that says which file is the saved copy of which source: its form, and its reading.

import * as z from 'zod/mini';
import { lineStartsOf, positionAt } from '../../syntax/lines';
import type { FileId } from '../../workspace/account';
import type { SourceLink } from '../../workspace/copies/copyIndex';
import { isJsonError, type JsonNode, jsonValueOf, readJsonc } from '../jsonc';
import { copyAt } from './sourceListName';

export interface SourceList {
  readonly links: readonly SourceLink[];
  /** What is wrong, one line each, with the line of the file (from 1). What is wrong costs only itself. */
  readonly complaints: readonly { readonly line: number; readonly message: string }[];
}

/** Longest text of a member. The schema of the list, in `schemas/`, has the same limit. */
const maxText = 2000;
/** More sources than a newsroom keeps in one folder. */
const maxEntries = 100_000;

const text = z.string().check(z.maxLength(maxText), z.regex(/\S/));
const entry = z.object({
  publisher: z.optional(text),
  title: z.optional(text),
  url: z.optional(text),
  copy: text,
});

const form = '{"publisher": "...", "title": "...", "url": "https://...", "copy": "copies/name.html"}';

/**
 * Reads the text of a list. Never throws.
 * @param file its URI or path, from which the names of copies are taken
 */
export function readSourceList(file: FileId, written: string): SourceList {
  const table = { text: written, lineStarts: lineStartsOf(written) };
  const lineOf = (offset: number) => positionAt(table, offset).line + 1;
  if (written.trim() === '') return { links: [], complaints: [] };
  const root = readJsonc(written);
  if (isJsonError(root)) {
    return { links: [], complaints: [{ line: lineOf(root.span.start), message: `not JSON: ${root.reason}` }] };
  }
  const list = entriesOf(root);
  if (!list) {
    return {
      links: [],
      complaints: [{ line: lineOf(root.offset), message: `it should be {"sources": [${form}, ...]}` }],
    };
  }
  const links: SourceLink[] = [];
  const complaints: { line: number; message: string }[] = [];
  for (const item of list.slice(0, maxEntries)) {
    const complain = (message: string) => complaints.push({ line: lineOf(item.offset), message });
    const result = entry.safeParse(jsonValueOf(item));
    if (!result.success) {
      const [where] = result.error.issues[0]?.path ?? [];
      complain(
        `${where === undefined ? 'this source' : `"${String(where)}"`} is missing or not a text; it should be ${form}`,
      );
      continue;
    }
    const { publisher, title, url, copy: name } = result.data;
    if (title === undefined && url === undefined) {
      complain('this source needs a "title" or a "url"');
      continue;
    }
    const copy = copyAt(file, name);
    if (copy === undefined) complain('"copy" must be the path of a file in this folder or below, with /');
    else links.push({ publisher, title, url, copy });
  }
  return { links, complaints };
}

function entriesOf(root: JsonNode): readonly JsonNode[] | undefined {
  if (root.type !== 'object') return undefined;
  const sources = root.children?.findLast(({ children }) => children?.[0]?.value === 'sources')?.children?.[1];
  return sources?.type === 'array' ? (sources.children ?? []) : undefined;
}
