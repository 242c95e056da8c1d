// The small file beside the articles in which contradictions are marked as intentional: its name, its form, its reading.

import type { FileId } from '../../index/account';
import type { Mark } from '../../index/intentional';
import { type LineTable, lineStartsOf } from '../../syntax/lines';
import type { Span } from '../../syntax/span';
import { listOf, members, otherwise, text } from '../shape';
import { isTrouble, type JsonNode, readJson } from './json';
import { fileAt } from './names';

/** A side file as it was read. What is wrong with it costs only what is wrong. */
export interface SideFile extends LineTable {
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

/** Long enough to tell an account from all others; an account is one sentence. */
const longestText = 1000;
/** As many accounts as a contradiction is ever shown with. */
const mostAnchors = 50;

const quoted = text((written) => written.length <= longestText && /[\p{L}\p{N}]/u.test(written));
const account = members({ quote: quoted, date: quoted, file: otherwise(text(), undefined) });
const entry = members({ reason: text(), accounts: listOf(account, 2, mostAnchors) });

const form = '{"reason": "...", "accounts": [{"quote": "...", "date": "..."}, {"quote": "...", "date": "..."}]}';

/**
 * Reads the text of a side file. Never throws.
 * @param written its text
 * @param file its URI or path, from which names of articles in it are taken
 */
export function readSideFile(file: FileId, written: string): SideFile {
  const table = { text: written, lineStarts: lineStartsOf(written) };
  const nothing = { file, ...table, marks: [], places: [], list: undefined };
  const root = readJson(written);
  if (isTrouble(root)) {
    if (written.trim() === '') return { ...nothing, complaints: [] };
    const message = `This file is not JSON: ${root.reason}. No contradiction is marked as intentional until it is mended.`;
    return { ...nothing, complaints: [{ span: { start: root.offset, end: root.offset + 1 }, message }] };
  }
  if (!Array.isArray(root.value)) {
    const message = `This file is no list. It should be [${form}, ...].`;
    return { ...nothing, complaints: [{ span: { start: root.start, end: root.start + 1 }, message }] };
  }
  const marks: Mark[] = [];
  const places: MarkPlace[] = [];
  const complaints: SideFile['complaints'][number][] = [];
  for (const item of root.items) {
    const taken = entry(item.value);
    const place = placeOf(item);
    if (taken.ok && place) {
      const { reason, accounts } = taken.value;
      const anchors = accounts.map(({ file: name, ...anchor }) => ({
        ...anchor,
        file: name === undefined ? undefined : fileAt(file, name),
      }));
      marks.push({ reason, anchors });
      places.push(place);
    } else {
      const path = taken.ok ? [] : taken.path;
      complaints.push({ span: nodeAt(item, path), message: complaintOf(path) });
    }
  }
  return { file, ...table, marks, places, complaints, list: root };
}

function placeOf(item: JsonNode): MarkPlace | undefined {
  const reason = item.members.get('reason');
  const anchors = item.members.get('accounts')?.items;
  return reason && anchors && { entry: item, reason, anchors };
}

/** The innermost value on the way to what is wrong; what is missing is shown at what lacks it. */
function nodeAt(item: JsonNode, path: readonly (string | number)[]): Span {
  let node = item;
  for (const step of path) {
    const inner = typeof step === 'number' ? node.items[step] : node.members.get(step);
    if (!inner) break;
    node = inner;
  }
  return { start: node.start, end: node.end };
}

function complaintOf(path: readonly (string | number)[]): string {
  const where = path.length === 0 ? 'This entry' : `“${path.join('.')}” of this entry`;
  const left = `The entry is left aside. It should be ${form}`;
  return `${where} is missing or not as it should be. ${left}; two accounts or more, each text of at most ${longestText} characters.`;
}
