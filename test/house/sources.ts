// The project's own source files, as the house tests see them. Reads the disk once.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The folder that holds package.json; tests are run from there. */
export const projectFolder = process.cwd();

export interface SourceFile {
  /** From the project folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Paths of the project files that it imports; packages are in `packages`. */
  readonly imports: readonly string[];
  /** Those of `imports` that are there at run time: `import type` is not. */
  readonly runtimeImports: readonly string[];
  readonly packages: readonly string[];
}

/** All TypeScript and script files below `folders`. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.(ts|mts|mjs|js)$/.test(path) && !path.includes('node_modules/')),
  );
  const known = new Set(paths);
  return paths.map((path) => readSource(path, known));
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s(?:[^;'"]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function readSource(path: string, known: ReadonlySet<string>): SourceFile {
  const text = readFileSync(join(projectFolder, path), 'utf8');
  const imports: string[] = [];
  const runtimeImports: string[] = [];
  const packages: string[] = [];
  for (const match of text.matchAll(importing)) {
    const target = (match[1] ?? match[2]) as string;
    if (!target.startsWith('.')) {
      packages.push(target);
      continue;
    }
    const base = posix.normalize(posix.join(posix.dirname(path), target));
    const file = [base, `${base}.ts`, `${base}/index.ts`].find((candidate) => known.has(candidate));
    imports.push(file ?? base);
    if (!/^\s*(?:import|export)\s+type\s/.test(match[0])) runtimeImports.push(file ?? base);
  }
  return { path, text, imports, runtimeImports, packages };
}
