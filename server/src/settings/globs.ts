// Glob patterns of the settings: `**`, `*`, `?`, `[a-z]`, `{a,b}`. Matched without regular expressions, so that no pattern is slow.
//
// Letters match in either case, because file systems differ in this and extensions are written both ways.

/** One piece of a segment: a character, any character, any run of characters, or one of a class. */
type Piece = number | 'any' | 'run' | ((code: number) => boolean);
type Segment = readonly Piece[] | '**';

export interface Glob {
  /** Whether `path` (relative, with `/`) matches. */
  matches(path: string): boolean;
  /** Whether everything in the folder at `path` matches, so that it need not be looked into. */
  matchesFolder(path: string): boolean;
}

/** How many patterns one with braces may stand for. */
const maxAlternatives = 256;

/** @returns undefined when braces multiply beyond what anybody writes */
export function compileGlob(pattern: string): Glob | undefined {
  const alternatives = expandBraces(pattern.replaceAll('\\', '/'));
  if (!alternatives) return undefined;
  const compiled = alternatives.map((alternative) => compileSegments(alternative));
  // These match whatever lies deeper as well.
  const bottomless = compiled.filter((segments) => segments.at(-1) === '**');
  return {
    matches: (path) => matchesAny(compiled, path),
    matchesFolder: (path) => matchesAny(bottomless, path),
  };
}

/** Whether a path matches one of several globs. */
export function matchesSome(globs: readonly Glob[], path: string): boolean {
  return globs.some((glob) => glob.matches(path));
}

function matchesAny(patterns: readonly (readonly Segment[])[], path: string): boolean {
  const names = namesIn(path);
  return patterns.some((segments) =>
    matchesRun(
      segments,
      names,
      (segment) => segment === '**',
      (segment, name) => matchesName(segment as readonly Piece[], name),
    ),
  );
}

let lastPath = '';
let lastNames: readonly (readonly number[])[] = [[]];

/** The names of a path as codes of their characters in lower case. One path is asked about many patterns in a row. */
function namesIn(path: string): readonly (readonly number[])[] {
  if (path !== lastPath) {
    lastPath = path;
    const codesOf = (name: string) => Array.from(name, (character) => character.codePointAt(0) ?? 0);
    lastNames = path.toLowerCase().split('/').map(codesOf);
  }
  return lastNames;
}

function matchesName(pieces: readonly Piece[], codes: readonly number[]): boolean {
  return matchesRun(
    pieces,
    codes,
    (piece) => piece === 'run',
    (piece, code) => piece === 'any' || piece === code || (typeof piece === 'function' && piece(code)),
  );
}

/**
 * Matches items against a pattern in which some elements stand for any run of items. Going back to the last such element
 * is enough, because whatever an earlier one could take, the last can take too; so the cost is at most the product.
 */
function matchesRun<P, I>(
  pattern: readonly P[],
  items: readonly I[],
  isRun: (element: P) => boolean,
  matches: (element: P, item: I) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let lastRun = -1;
  let resume = 0;
  while (item < items.length) {
    const element = pattern[at];
    if (element !== undefined && isRun(element)) {
      lastRun = at++;
      resume = item;
    } else if (element !== undefined && matches(element, items[item] as I)) {
      at++;
      item++;
    } else if (lastRun >= 0) {
      at = lastRun + 1;
      item = ++resume;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isRun(pattern[at] as P)) at++;
  return at === pattern.length;
}

function compileSegments(pattern: string): Segment[] {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  return names.map((name) => (name === '**' ? '**' : compileName(name.toLowerCase())));
}

function compileName(name: string): Piece[] {
  const pieces: Piece[] = [];
  const characters = [...name];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    const close = character === '[' ? characters.indexOf(']', at + 2) : -1;
    if (character === '*') {
      if (pieces.at(-1) !== 'run') pieces.push('run');
    } else if (character === '?') {
      pieces.push('any');
    } else if (close > 0) {
      pieces.push(compileClass(characters.slice(at + 1, close)));
      at = close;
    } else {
      pieces.push(character.codePointAt(0) ?? 0);
    }
  }
  return pieces;
}

function compileClass(characters: readonly string[]): (code: number) => boolean {
  const negated = characters[0] === '!' || characters[0] === '^';
  const codes = characters.slice(negated ? 1 : 0).map((character) => character.codePointAt(0) ?? 0);
  const dash = 45;
  const ranges: [number, number][] = [];
  for (let at = 0; at < codes.length; at++) {
    const first = codes[at] as number;
    const last = codes[at + 1] === dash ? codes[at + 2] : undefined;
    ranges.push([first, last ?? first]);
    if (last !== undefined) at += 2;
  }
  return (code) => ranges.some(([first, last]) => first <= code && code <= last) !== negated;
}

/** `a{b,c}d` becomes `abd` and `acd`. A brace that is not closed stands for itself. */
function expandBraces(pattern: string): string[] | undefined {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    if (open.length + done.length > maxAlternatives) return undefined;
    const next = open.pop() as string;
    const brace = firstBraces(next);
    if (!brace) done.push(next);
    else for (const choice of brace.choices) open.push(next.slice(0, brace.start) + choice + next.slice(brace.end));
  }
  return done;
}

function firstBraces(pattern: string): { start: number; end: number; choices: string[] } | undefined {
  for (let start = pattern.indexOf('{'); start >= 0; start = pattern.indexOf('{', start + 1)) {
    const choices: string[] = [];
    let depth = 0;
    let from = start + 1;
    for (let at = start; at < pattern.length; at++) {
      const character = pattern[at];
      if (character === '{') depth++;
      else if (character === '}') depth--;
      if ((character === ',' && depth === 1) || depth === 0) {
        choices.push(pattern.slice(from, at));
        from = at + 1;
      }
      if (depth === 0) return { start, end: at + 1, choices };
    }
    // An unclosed brace; later braces that enclose the rest are unclosed too, so the search continues behind it only once.
    if (pattern.indexOf('}', start) < 0) return undefined;
  }
  return undefined;
}
