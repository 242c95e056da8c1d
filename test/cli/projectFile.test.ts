// provenance.config.json: found above the paths, read with its places, written by `provenance init`.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const off = '{\n  // Old citations stay.\n  "provenance.rules.undefined-citation": "off",\n}\n';

describe('the project file', () => {
  afterEach(removeFolders);

  it('is found in the folder and above it, with comments and trailing commas', () => {
    const folder = folderWith({ 'provenance.config.json': off, 'notes/old/a.txt': brokenDigest() });
    for (const [path, where] of [
      ['.', folder],
      ['notes/old/a.txt', folder],
      ['.', join(folder, 'notes/old')],
      [join(folder, 'notes'), '/'],
    ] as const) {
      const { status, stdout, stderr } = provenance(['check', path], { in: where });
      assert.deepEqual([status, stdout, stderr], [0, '1 file, no problems\n', ''], `${path} in ${where}`);
    }
  });

  it('holds for extract, dates and explain too', () => {
    const folder = folderWith({
      'provenance.config.json': '{"provenance.numericDateOrder": "day-first"}',
      'a.txt': bridgeDigest('3/4/2025'),
    });
    assert.match(provenance(['dates', 'a.txt'], { in: folder }).stdout, /2025-04-03/);
    assert.match(provenance(['extract', 'a.txt'], { in: folder }).stdout, /2025-04-03/);
    assert.match(provenance(['explain', 'a.txt:4'], { in: folder }).stdout, /3 April 2025/);
  });

  it('says which contradictions the text lists; other formats have all', () => {
    const folder = folderWith({ 'sure.json': '{"provenance.contradictions.show": "sure"}' });
    const check = (...args: string[]) => provenance(['check', ...args, 'seeds']).stdout;
    const config = ['--config', join(folder, 'sure.json')];
    assert.match(check(), /Possibly the same event/);
    const text = check(...config);
    assert.doesNotMatch(text, /Possibly the same event/);
    assert.match(text, /Dated Feb 5, 2026 here/);
    assert.match(
      text,
      /\n2 less sure contradictions are not listed; the setting provenance\.contradictions\.show lists more\n$/,
    );
    assert.equal(check('--format', 'json', ...config), check('--format', 'json'));
  });

  it('ends at the root of the repository, and gives way to --config', () => {
    const folder = folderWith({
      'provenance.config.json': off,
      'repository/a.txt': brokenDigest(),
      'plain.json': '{}',
    });
    mkdirSync(join(folder, 'repository/.git'));
    assert.equal(provenance(['check', 'repository'], { in: folder }).status, 1);
    const inside = folderWith({ 'provenance.config.json': off, 'a.txt': brokenDigest(), 'plain.json': '{}' });
    assert.equal(provenance(['check'], { in: inside }).status, 0);
    assert.equal(provenance(['check', '--config', 'plain.json'], { in: inside }).status, 1);
  });

  it('has patterns that are relative to it, whatever folder is checked', () => {
    const folder = folderWith({
      'provenance.config.json': '{"provenance.exclude": ["notes/drafts/**"]}',
      'notes/a.txt': bridgeDigest('March 3, 2025'),
      'notes/drafts/b.txt': brokenDigest(),
    });
    for (const [path, where] of [
      ['.', folder],
      ['notes', folder],
      ['.', join(folder, 'notes')],
    ] as const) {
      assert.match(provenance(['check', path], { in: where }).stdout, /^1 file, no problems\n$/, `${path} in ${where}`);
    }
  });

  it('says what is wrong in one line each, with file, line and column', () => {
    const run = (text: string) =>
      provenance(['check'], { in: folderWith({ 'provenance.config.json': text, 'a.txt': brokenDigest() }) });
    const broken = run('{\n  "provenance.scope" "open"\n}');
    assert.deepEqual(
      [broken.status, broken.stdout, broken.stderr],
      [2, '', 'provenance: provenance.config.json:2:22: not JSON: expected a colon\n'],
    );
    const bad = run(
      '{\n  "provenance.scope": "all",\n  "provenance.rules": {\n    "undefined-citation": "hint",\n    "no-such-rule": "off"\n  },\n  "editor.tabSize": 2,\n  "provenance.detectArticles": false\n}',
    );
    assert.equal(bad.status, 0, bad.stdout);
    const lines = bad.stderr.split('\n');
    assert.match(lines[0] ?? '', /^provenance: provenance\.config\.json:2:3: provenance\.scope is "all", .*is used\.$/);
    assert.match(lines[1] ?? '', /:5:5: There is no rule "no-such-rule"/);
    assert.match(lines[2] ?? '', /:7:3: "editor\.tabSize" is not a setting/);
    assert.match(lines[3] ?? '', /:8:3: provenance\.detectArticles is a setting of the editor alone/);
    assert.equal(lines.length, 5);
    for (const text of ['', '7', '[]', 'null', '{"provenance": 7}', `{"${'a.'.repeat(100_000)}": 1}`]) {
      const { status, stderr } = run(text);
      assert.ok(status === 1 || status === 2, JSON.stringify(text.slice(0, 20)));
      assert.match(stderr, /^provenance: provenance\.config\.json:1:\d+: [^\n]+\n$/, JSON.stringify(text.slice(0, 20)));
    }
  });

  it('fills no screen with lines about a file that is something else', () => {
    const keys = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`provenance.key${at}`, at]));
    const folder = folderWith({
      'a.txt': '',
      'provenance.config.json': JSON.stringify({ ...keys, 'provenance.constructor': 1 }),
    });
    const { status, stderr } = provenance(['check'], { in: folder });
    assert.deepEqual([status, linesOf(stderr).length], [0, 21]);
    assert.match(stderr, /There is no setting "provenance\.key0"; it is ignored\.\n/);
    assert.match(stderr, /and 481 more settings that are ignored\n$/);
  });

  it('does not choose between two projects', () => {
    const folder = folderWith({
      'a/provenance.config.json': off,
      'a/a.txt': brokenDigest(),
      'b/b.txt': brokenDigest(),
    });
    const { status, stderr } = provenance(['check', 'a', 'b'], { in: folder });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^provenance: a is checked by a\/provenance\.config\.json, and b is checked by the default settings; [^\n]+\n$/,
    );
  });
});

describe('provenance init', () => {
  afterEach(removeFolders);

  it('writes a file that changes nothing, and does not overwrite one', () => {
    const folder = folderWith({ 'notes/a.txt': brokenDigest() });
    const before = provenance(['check'], { in: folder });
    const { status, stdout, stderr } = provenance(['init'], { in: folder });
    assert.deepEqual([status, stdout, stderr], [0, 'provenance.config.json written\n', '']);
    assert.deepEqual(provenance(['check'], { in: folder }), before);
    const text = readFileSync(join(folder, 'provenance.config.json'), 'utf8');
    // Every setting in it can be taken as it stands there.
    write(join(folder, 'provenance.config.json'), text.replace(/^ {2}\/\/ (?="provenance)/gm, '  '));
    assert.deepEqual(provenance(['check'], { in: folder }), before);
    const again = provenance(['init'], { in: folder });
    assert.deepEqual(
      [again.status, again.stdout, again.stderr],
      [2, '', 'provenance: provenance.config.json exists already; it is left as it is\n'],
    );
    assert.equal(provenance(['init', 'notes'], { in: folder }).stdout, 'notes/provenance.config.json written\n');
    assert.equal(
      provenance(['init', 'nowhere'], { in: folder }).stderr,
      'provenance: nowhere/provenance.config.json: no such file or folder\n',
    );
  });
});
