// Tests as text: one string is a small workspace with a cursor and the expected problems. Parsing only; see check.ts for use.
//
//   //- /a.txt          starts a file (without it, the whole string is /article.txt)
//   <|>                 the cursor; it is taken out of the text
//     ^^^ error undefined-citation: message
//                       under a line: what is expected of the characters above the carets; also taken out. A message that
//                       ends in `…` needs only to begin like that. `^` under the first column may be written `<^`, because
//                       there is no column before it when the text stands flush left.

export interface FixtureFile {
  /** Without the leading slash: "a.txt". */
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
  /** UTF-16 offset of `<|>`. */
  readonly cursor: number | undefined;
}

export interface Expectation {
  /** From 0, in the text without expectations. */
  readonly line: number;
  /** UTF-16 columns from 0, end exclusive. */
  readonly column: number;
  readonly endColumn: number;
  /** "error undefined-citation: message" */
  readonly label: string;
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  /** The file and offset of the one cursor; throws when there is none. */
  readonly cursor: { readonly file: string; readonly offset: number };
}

const caretLine = /^(\s*)(<?)(\^+) ((?:error|warning|information|hint) .*)$/;

/** Reads a fixture. Common indentation and the newline after the opening quote are taken off. */
export function parseFixture(source: string): Fixture {
  const lines = dedent(source);
  const files: FixtureFile[] = [];
  let name = 'article.txt';
  let part: string[] = [];
  const finish = () => {
    if (part.length > 0 || files.length > 0) files.push(parseFile(name, part));
    part = [];
  };
  let started = false;
  for (const line of lines) {
    const header = /^\/\/- \/(\S+)\s*$/.exec(line);
    if (header) {
      if (started) finish();
      started = true;
      name = header[1] as string;
    } else {
      started = true;
      part.push(line);
    }
  }
  finish();
  return {
    files,
    get cursor() {
      const file = files.find((candidate) => candidate.cursor !== undefined);
      if (file?.cursor === undefined) throw new Error('The fixture has no cursor <|>.');
      return { file: file.name, offset: file.cursor };
    },
  };
}

function parseFile(name: string, lines: readonly string[]): FixtureFile {
  const kept: string[] = [];
  const expected: Expectation[] = [];
  for (const line of lines) {
    const match = caretLine.exec(line);
    if (!match) {
      kept.push(line);
      continue;
    }
    const [, space = '', flushLeft = '', carets = '', label = ''] = match;
    const column = flushLeft ? 0 : space.length;
    const endColumn = space.length + flushLeft.length + carets.length;
    expected.push({ line: kept.length - 1, column, endColumn, label });
  }
  const marked = kept.join('\n');
  const cursor = marked.indexOf('<|>');
  return { name, text: marked.replace('<|>', ''), expected, cursor: cursor < 0 ? undefined : cursor };
}

function dedent(source: string): string[] {
  const lines = source.replace(/^\n/, '').split('\n');
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(common));
}
