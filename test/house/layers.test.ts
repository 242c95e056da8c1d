// The layers: which may import which, which names core code may not use, and no cycles.

import assert from 'node:assert/strict';
import { sourceFiles } from './sources';

const layers = [
  'syntax',
  'dates',
  'text',
  'workspace',
  'rules',
  'features',
  'importers',
  'settings',
  'report',
  'archive',
  'lsp',
  'hosts',
];
/** The packages that the core may import: only the Markdown parser. */
const packagesOfCore: readonly string[] = ['server/src/syntax/markdown/boundedParser.ts -> @lezer/markdown'];
const coreLayers = new Set(layers.slice(0, layers.indexOf('importers')));
const layerOf = (path: string) => /^server\/src\/([^/]+)\//.exec(path)?.[1] ?? '';

describe('the house', () => {
  const files = sourceFiles(['server/src']);

  it('has files in every layer and nowhere else', () => {
    assert.deepEqual([...new Set(files.map((file) => layerOf(file.path)))].sort(), [...layers].sort());
  });

  it('imports down only', () => {
    const upward = files.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('server/src/'))
        .filter((target) => layers.indexOf(layerOf(target)) > layers.indexOf(layerOf(file.path)))
        .map((target) => `${file.path} -> ${target}`),
    );
    assert.deepEqual(upward, []);
  });

  it('keeps packages out of the core, but for the one that reads Markdown', () => {
    const packages = files
      .filter((file) => coreLayers.has(layerOf(file.path)))
      .flatMap((file) => file.packages.map((name) => `${file.path} -> ${name}`));
    assert.deepEqual(packages, packagesOfCore);
  });

  it('lets only lsp/ and hosts/ know LSP, and only hosts/ know Node', () => {
    const wrong = files.flatMap((file) => {
      const layer = layerOf(file.path);
      return file.packages
        .filter(
          (name) =>
            (layer !== 'hosts' && (name.startsWith('node:') || name.endsWith('/node'))) ||
            (layer !== 'lsp' && layer !== 'hosts' && name.startsWith('vscode-')),
        )
        .map((name) => `${file.path} -> ${name}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('loads importers only where files are read', () => {
    const wrong = files
      .filter((file) => !['hosts', 'importers'].includes(layerOf(file.path)))
      .flatMap((file) =>
        file.runtimeImports
          .filter((target) => layerOf(target) === 'importers' && !target.endsWith('/importer.ts'))
          .map((target) => `${file.path} -> ${target}`),
      );
    assert.deepEqual(wrong, []);
  });

  it('has no clock, chance or console in the core', () => {
    const unclean = /\b(?:Date\.now|new Date\(\)|Math\.random|console\.|setTimeout|setInterval|performance\.now)\b/;
    const wrong = files.filter(
      (file) => coreLayers.has(layerOf(file.path)) && unclean.test(withoutComments(file.text)),
    );
    assert.deepEqual(
      wrong.map((file) => file.path),
      [],
    );
  });

  it('has no import cycle', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const target of byPath.get(path)?.runtimeImports ?? []) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const path of byPath.keys()) visit(path, []);
    assert.deepEqual(cycles, []);
  });
});

describe('every file of the project', () => {
  const files = sourceFiles(['client', 'server', 'scripts', 'test', 'bench']);

  it('has at most 400 lines', () => {
    const long = files.filter((file) => file.text.split('\n').length > 401).map((file) => file.path);
    assert.deepEqual(long, []);
  });

  it('begins with a comment that says what it is', () => {
    const silent = files.filter((file) => !/^(?:#!.*\n)?\/\/ \S/.test(file.text)).map((file) => file.path);
    assert.deepEqual(silent, []);
  });

  it('has a name that explains itself', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|misc|common|manager)(?:\.|\/|$)/i;
    assert.deepEqual(
      files.map((file) => file.path).filter((path) => vague.test(path)),
      [],
    );
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}
