// provenance check: its text, its JSON and its exit status, on small folders.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}
interface Problem extends Place {
  readonly severity: string;
  readonly rule: string;
  readonly related: readonly Place[];
  readonly fixable: boolean;
  readonly data: Record<string, unknown>;
}

const pair = {
  'a.txt': bridgeDigest('March 3, 2025'),
  'news/b.digest': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
};
const jsonOf = (stdout: string) =>
  JSON.parse(stdout) as { version: number; files: number; problems: Problem[]; summary: Record<string, number> };

describe('provenance check', () => {
  afterEach(removeFolders);

  it('reports that there are no problems', () => {
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025') });
    assert.deepEqual(provenance(['check'], { in: folder }), { status: 0, stdout: '1 file, no problems\n', stderr: '' });
  });

  it('prints problems under their file, what to do and related places under them, a contradiction once, and a summary', () => {
    const folder = folderWith(pair);
    const { status, stdout, stderr } = provenance(['check', '.'], { in: folder });
    const [file, first, advice, related, , summary, folded, ...rest] = linesOf(stdout);
    assert.equal(file, 'a.txt');
    assert.equal(first, '  4:1  warning     Dated March 3, 2025 here, March 19, 2025 in b.digest  contradictory-dates');
    assert.match(advice ?? '', /^ {7}Both cannot be true: the dates are 16 days apart\. /);
    assert.match(related ?? '', /^ {7}news\/b\.digest:4:1 .*March 19, 2025/);
    assert.equal(summary, '2 files, 2 problems: 2 warnings');
    assert.equal(folded, '1 of them is the other side of one above and not shown again');
    assert.deepEqual([status, stderr, rest], [1, '', []]);
  });

  it('prints the same as JSON', () => {
    const folder = folderWith(pair);
    const { status, stdout } = provenance(['check', '--format', 'json'], { in: folder });
    const report = jsonOf(stdout);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'problems', 'summary']);
    assert.deepEqual([report.version, report.files, status], [1, 2, 1]);
    assert.deepEqual(report.summary, { error: 0, warning: 2, information: 0, hint: 0 });
    const [problem] = report.problems;
    assert.ok(problem);
    const { message, related, data, ...place } = problem;
    assert.deepEqual(place, {
      file: 'a.txt',
      line: entryLine + 1,
      column: 1,
      endLine: entryLine + 1,
      endColumn: 'March 3, 2025'.length + 1,
      severity: 'warning',
      rule: 'contradictory-dates',
      fixable: true,
    });
    assert.match(message, /March 19, 2025/);
    assert.deepEqual(
      related.map(({ file, line, column }) => [file, line, column]),
      [['news/b.digest', entryLine + 1, 1]],
    );
    assert.equal(data.scope, 'entry');
    assert.equal(data.gapDays, 16);
    const [here, there] = data.dates as Record<string, unknown>[];
    assert.deepEqual(here, {
      text: 'March 3, 2025',
      start: '2025-03-03',
      end: '2025-03-03',
      precision: 'day',
      approximate: false,
      edtf: '2025-03-03',
      line: 4,
      column: 1,
      endLine: 4,
      endColumn: 14,
    });
    assert.equal(there?.start, '2025-03-19');
  });

  it('counts columns in UTF-16 units and knows every line ending and encoding', () => {
    const text = brokenDigest().replace('Councillor', '👩‍⚖️ Councillor');
    const variants: Record<string, Uint8Array | string> = {
      'lf.txt': text,
      'crlf.txt': text.replaceAll('\n', '\r\n'),
      'cr.txt': text.replaceAll('\n', '\r'),
      'bom.txt': `\ufeff${text}`,
      'utf16le.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf16be.txt': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    };
    const line = text.split('\n')[entryLine] ?? '';
    for (const [name, content] of Object.entries(variants)) {
      const { stdout, stderr } = provenance(['check', '--format', 'json', name], {
        in: folderWith({ [name]: content }),
      });
      const [problem] = jsonOf(stdout).problems;
      assert.ok(problem, name);
      const { column, endColumn } = problem;
      assert.deepEqual(
        [problem.line, column, endColumn],
        [entryLine + 1, line.indexOf('[9]') + 1, line.indexOf('[9]') + 4],
        name,
      );
      assert.equal(stderr, '', name);
    }
  });

  it('fails for errors, and for more warnings than are allowed', () => {
    const warnings = folderWith(pair);
    const status = (folder: string, ...args: string[]) => provenance(['check', ...args], { in: folder }).status;
    assert.equal(status(warnings), 1);
    assert.equal(status(warnings, '--max-warnings', '1'), 1);
    assert.equal(status(warnings, '--max-warnings=2'), 0);
    const errors = folderWith({ 'a.txt': brokenDigest() });
    assert.equal(status(errors, '--max-warnings', '100'), 1);
    const notes = folderWith({ 'a.txt': bridgeDigest('March 3, 2025').replace('[1][2]', '[1]') });
    assert.equal(status(notes), 0);
  });

  it('leaves out hints and information with --quiet', () => {
    const folder = folderWith({
      'a.txt': bridgeDigest('March 3, 2025').replace('[1][2]', '[1]'),
      'b.txt': brokenDigest(),
    });
    const loud = jsonOf(provenance(['check', '--format', 'json'], { in: folder }).stdout);
    assert.deepEqual(loud.summary, { error: 1, warning: 0, information: 0, hint: 1 });
    const quiet = jsonOf(provenance(['check', '--quiet', '--format=json'], { in: folder }).stdout);
    assert.deepEqual(quiet.summary, { error: 1, warning: 0, information: 0, hint: 0 });
    assert.deepEqual(
      quiet.problems.map(({ rule }) => rule),
      ['undefined-citation'],
    );
  });

  it('counts excluded files that look like digests, and names the setting that would include them', () => {
    const folder = folderWith({
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.mdx': '# Timeline\n\n- 2023-04-02: The keeper warns\n- 2023-04-05: The council meets\n',
      'c.rst': 'Nothing of note\n',
      'build/d.txt': bridgeDigest('March 3, 2025'),
      'node_modules/e.txt': bridgeDigest('March 3, 2025'),
    });
    const { stderr } = provenance(['check'], { in: folder });
    assert.match(
      stderr,
      /2 files that look like digests are left out; in the settings, add "\*\*\/\*\.mdx" to "include"/,
    );
    assert.match(stderr, /take "\*\*\/build\/\*\*" out of "exclude" to check them/);
  });

  it('reads files whatever their name, folders by the settings, and each file once', () => {
    const folder = folderWith({
      'a.txt': brokenDigest(),
      'UPPER.TXT': bridgeDigest('March 3, 2025'),
      'other.rst': bridgeDigest('March 3, 2025'),
      'node_modules/x.txt': brokenDigest(),
      '.git/x.txt': brokenDigest(),
    });
    assert.match(provenance(['check'], { in: folder }).stdout, /^2 files, /m);
    assert.match(
      provenance(['check', '.', './a.txt', join(folder, 'a.txt'), 'other.rst', '.'], { in: folder }).stdout,
      /^3 files, /m,
    );
  });

  it('reads the settings of a file, nested or as the editor writes them', () => {
    const folder = folderWith({ 'a.txt': brokenDigest(), 'drafts/b.txt': brokenDigest() });
    const run = (settings: string) => {
      write(join(folder, 'settings.json'), settings);
      return provenance(['check', '--config', 'settings.json', '--no-cache'], { in: folder });
    };
    assert.match(run('{"rules":{"undefined-citation":"hint"}}').stdout, /2 problems: 2 hints/);
    assert.match(
      run('{"provenance.rules.undefined-citation":"off","editor.tabSize":2}').stdout,
      /2 files, no problems/,
    );
    assert.match(run('{"provenance":{"exclude":["drafts/**"]}}').stdout, /^1 file, /m);
    const bad = run('{"scope":"all","rules":{"undefined-citation":"hint"}}');
    assert.match(bad.stdout, /2 hints/);
    assert.match(bad.stderr, /^provenance: settings\.json:1:2: provenance\.scope is "all", .*"workspace" is used\.\n$/);
  });

  it('reports a folder without articles, and succeeds', () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'empty'));
    const { status, stdout, stderr } = provenance(['check', 'empty'], { in: folder });
    assert.deepEqual([status, stdout], [0, '0 files, no problems\n']);
    assert.equal(stderr, 'provenance: empty: there are no articles in this folder\n');
  });
});
