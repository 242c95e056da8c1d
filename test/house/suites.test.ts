// Every folder of tests belongs to a suite of `npm test`, or to one that CI runs beside it: a test that nobody runs holds nothing.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './sources';

/** Suites of `npm test` with scripts of their own, and those that run beside it, with what they download: on each Node, on a cluster. */
const otherSuites = ['clients', 'grammar', 'vscode', 'inspector', 'spark'];

describe('the suites', () => {
  it('run every folder of tests', () => {
    const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
    const unit = /const unitFolders = \[(.*?)\]/s.exec(read('scripts/unit.mjs'))?.[1] ?? '';
    const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;
    const all = read('scripts/test.mjs');
    const named = [
      ...[...unit.matchAll(/'(\w+)'/g)].map(([, folder]) => folder),
      ...Object.entries(scripts).flatMap(([name, script]) =>
        all.includes(`'${name}'`) ? (/^node scripts\/suite\.mjs (\w+)/.exec(script)?.[1] ?? []) : [],
      ),
      ...otherSuites,
    ];
    const files = readdirSync(join(projectFolder, 'test'), { recursive: true, encoding: 'utf8' });
    const folders = new Set(files.flatMap((file) => /^(\w+)[/\\].*\.test\.ts$/.exec(file)?.[1] ?? []));
    assert.deepEqual(
      [...folders].filter((folder) => !named.includes(folder)),
      [],
    );
  });
});
