// The small file beside the articles in which contradictions are marked as intentional: its name, its form, its reading.

import * as z from 'zod/mini';
import { type LineTable, lineStartsOf } from '../../syntax/lines';
import type { Span } from '../../syntax/span';
import type { FileId } from '../../workspace/account';
import type { Mark } from '../../workspace/intentional';
import { childAt, isJsonError, type JsonNode, jsonValueOf, readJsonc, spanOf } from '../jsonc';
import { fileAt } from './suppressionFileName';

/** A suppression file. A bad entry costs only itself. */
export interface SuppressionFile extends LineTable {
  readonly kind: 'marks';
  readonly file: FileId;
  readonly marks: readonly Mark[];
  /** In step with `marks`. */
  readonly places: readonly MarkPlace[];
  readonly complaints: readonly { readonly span: Span; readonly message: string }[];
  /** The list of all entries; undefined when the text is no list. */
  readonly list: JsonNode | undefined;
}

/** Where the parts of a mark stand in the file. */
export interface MarkPlace {
  readonly entry: JsonNode;
  readonly reason: JsonNode;
  /** In step with the mark's anchors. */
  readonly anchors: readonly JsonNode[];
}

/** Long enough to distinguish an account from all others; an account is one sentence. */
const maxTextLength = 1000;
/** As many accounts as a contradiction is ever shown with. */
const maxAnchors = 50;

const quoted = z.string().check(z.maxLength(maxTextLength), z.regex(/[\p{L}\p{N}]/u));
const account = z.object({ quote: quoted, date: quoted, file: z.optional(z.string()) });
const entry = z.object({
  reason: z.string(),
  accounts: z.array(account).check(z.minLength(2), z.maxLength(maxAnchors)),
});

const form = '{"reason": "...", "accounts": [{"quote": "...", "date": "..."}, {"quote": "...", "date": "..."}]}';

/**
 * Reads the text of a suppression file. Never throws.
 * @param file its URI or path, from which names of articles in it are taken
 */
export function readSuppressionFile(file: FileId, text: string): SuppressionFile {
  const own = { kind: 'marks', file, text, lineStarts: lineStartsOf(text) } as const;
  const nothing = { ...own, marks: [], places: [], list: undefined };
  const root = readJsonc(text);
  if (isJsonError(root)) {
    if (text.trim() === '') return { ...nothing, complaints: [] };
    const message = `This file is not JSON: ${root.reason}. No contradiction is marked as intentional until it is fixed.`;
    return { ...nothing, complaints: [{ span: root.span, message }] };
  }
  if (root.type !== 'array') {
    const message = `This file is no list. It should be [${form}, ...].`;
    return { ...nothing, complaints: [{ span: { start: root.offset, end: root.offset + 1 }, message }] };
  }
  const marks: Mark[] = [];
  const places: MarkPlace[] = [];
  const complaints: SuppressionFile['complaints'][number][] = [];
  for (const item of root.children ?? []) {
    const result = entry.safeParse(jsonValueOf(item));
    const place = placeOf(item);
    if (result.success && place) {
      const { reason, accounts } = result.data;
      const anchors = accounts.map(({ file: name, ...anchor }) => ({
        ...anchor,
        file: name === undefined ? undefined : fileAt(file, name),
      }));
      marks.push({ reason, anchors });
      places.push(place);
    } else {
      const path = result.error?.issues[0]?.path ?? [];
      complaints.push({ span: nodeAt(item, path), message: complaintOf(path) });
    }
  }
  return { ...own, marks, places, complaints, list: root };
}

function placeOf(item: JsonNode): MarkPlace | undefined {
  const reason = childAt(item, 'reason');
  const anchors = childAt(item, 'accounts')?.children;
  return reason && anchors && { entry: item, reason, anchors };
}

/** The innermost value on the path to the problem; a missing member is shown at its object. */
function nodeAt(item: JsonNode, path: readonly PropertyKey[]): Span {
  let node = item;
  for (const step of path) {
    const inner = childAt(node, step);
    if (!inner) break;
    node = inner;
  }
  return spanOf(node);
}

function complaintOf(path: readonly PropertyKey[]): string {
  const where = path.length === 0 ? 'This entry' : `“${path.map(String).join('.')}” of this entry`;
  const left = `The entry is ignored. It should be ${form}`;
  return `${where} is missing or not as it should be. ${left}; two accounts or more, each text of at most ${maxTextLength} characters.`;
}
