// The report of the last check of one place, kept until a byte of what it was made from is another one: of an article, of the
// settings, of this program. Decides nothing: what it gives back is what it was given.

import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../report/report';
import { readRegularFile } from '../disk/regularFile';
import { hashOf } from './hash';
import { headIn } from './headLine';

/** The first line of a cache file; the report follows as JSON. */
interface Head {
  readonly form: typeof form;
  readonly program: string;
  readonly content: string;
  /** Of the report as written, so that a damaged file is told from a whole one. */
  readonly report: string;
}

const form = 'source-provenance report 1';

export class ReportCache {
  private readonly path: string;
  private head: Head | undefined;
  private body: string | undefined;

  /**
   * @param place what is checked, and how: another place has another report
   * @param program which program this is: what another one made is not taken
   * @param say told when there is something that is no cache of ours
   */
  constructor(
    private readonly folder: string,
    place: string,
    private readonly program: string,
    private readonly say: (line: string) => void,
  ) {
    this.path = join(folder, `${hashOf(place).slice(0, 32)}.report`);
    this.load();
  }

  /** Whether it is worth finding out what the files hold. */
  get mayHold(): boolean {
    return this.head !== undefined;
  }

  /** The report that was made from exactly this content. */
  reportOn(content: string): Report | undefined {
    return this.head?.content === content && this.body !== undefined ? JSON.parse(this.body) : undefined;
  }

  /** A cache that cannot be written is none; that is no trouble of whoever wants a report. */
  keep(content: string, report: Report): void {
    const body = bytesOf(report);
    const head: Head = { form, program: this.program, content, report: hashOf(body) };
    const unfinished = `${this.path}.${process.pid}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      rmSync(unfinished, { force: true });
      // Made anew: what another program puts there meanwhile, a pipe or a link, is not opened.
      writeFileSync(unfinished, `${JSON.stringify(head)}\n`, { flag: 'wx' });
      appendFileSync(unfinished, body);
      renameSync(unfinished, this.path);
    } catch {}
  }

  private load(): void {
    let text: string;
    try {
      text = readRegularFile(this.path).toString('utf8');
    } catch {
      return;
    }
    const end = text.indexOf('\n');
    const head = headIn<Head>(text.slice(0, Math.max(0, end)), form);
    const body = text.slice(end + 1);
    if (!head || head.report !== hashOf(body)) {
      this.say(`${this.path}: a damaged or foreign cache; it is ignored`);
    } else if (head.program === this.program) {
      this.head = head;
      this.body = body;
    }
  }
}

/** As JSON, made piece by piece: the problems of a hundred thousand files are not to be in memory at once. */
function bytesOf({ files, problems }: Report): Uint8Array {
  const pieces: Uint8Array[] = [];
  let piece = `{"files":${JSON.stringify(files)},"problems":[`;
  let before = '';
  for (const problem of problems) {
    piece += `${before}${JSON.stringify(problem)}`;
    before = ',';
    if (piece.length < unitsTogether) continue;
    pieces.push(Buffer.from(piece));
    piece = '';
  }
  pieces.push(Buffer.from(`${piece}]}`));
  return Buffer.concat(pieces);
}

const unitsTogether = 1 << 16;
