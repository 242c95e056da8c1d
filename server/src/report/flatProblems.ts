// Problems of many files, kept as bytes until somebody looks through them: as objects they take five times the room, and what they
// quote keeps whole articles in memory.

import { isFailing, type ProblemList, type Report, type ReportedProblem } from './report';

/** Few enough to be made into objects at once, enough that it does not matter. */
const unitsTogether = 1 << 16;

export class FlatProblems implements ProblemList {
  length = 0;
  private readonly written: Uint8Array[] = [];
  /** A line of JSON for each problem that is not written yet. */
  private lines = '';

  add(problem: ReportedProblem): void {
    this.lines += `${JSON.stringify(problem)}\n`;
    this.length++;
    if (this.lines.length < unitsTogether) return;
    this.written.push(bytesOf(this.lines));
    this.lines = '';
  }

  *[Symbol.iterator](): Iterator<ReportedProblem> {
    for (const bytes of this.written) yield* problemsIn(textOf(bytes));
    yield* problemsIn(this.lines);
  }

  /** What `JSON.stringify` takes: the same as of a plain list. */
  toJSON(): readonly ReportedProblem[] {
    return [...this];
  }
}

/** The report without what only informs. */
export function withoutNotes(report: Report): Report {
  const problems = new FlatProblems();
  for (const problem of report.problems) if (isFailing(problem.severity)) problems.add(problem);
  return { ...report, problems };
}

function* problemsIn(lines: string): Generator<ReportedProblem> {
  for (const line of lines.split('\n')) if (line !== '') yield JSON.parse(line);
}

/** JSON can say every character in the letters that take a byte. */
function bytesOf(json: string): Uint8Array {
  const narrow = json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const bytes = new Uint8Array(narrow.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = narrow.charCodeAt(at);
  return bytes;
}

/** As many arguments as every engine takes without a thought. */
const unitsAtOnce = 1024;

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += unitsAtOnce) {
    // Spread would go through an iterator, at six times the price.
    text += String.fromCharCode.apply(undefined, bytes.subarray(from, from + unitsAtOnce) as unknown as number[]);
  }
  return text;
}
