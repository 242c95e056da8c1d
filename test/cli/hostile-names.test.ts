// Names and words that would steer a terminal, a CI log or a viewer: nothing of them acts, in any format of any command.

import assert from 'node:assert/strict';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Clears the screen, turns the direction of writing, begins a line, speaks to the CI runners. */
const poison = '\u001b[2J\u009b31m\u202e\u2066\u0085##[add-mask]x ##vso[task.setvariable variable=a]b';
const poisoned = `q\u001b[2J\u202eq\n::error file=b.txt::name`;

describe('hostile names and words', () => {
  let folder: string;
  before(() => {
    folder = folderWith({
      [`${poisoned}.txt`]: brokenDigest().replace('closes the fish', `closes “the ${poison} fish”`),
      '::error::a.txt': bridgeDigest('March 3, 2025').replace('Kalmar Post', `Kalmar ${poison} Post`),
      [`b${poisoned}.txt`]: bridgeDigest('March 19, 2025', `Kalmar ${poison} Reopens`),
      [`binary${poisoned}.txt`]: new Uint8Array([0, 1]),
      'provenance-intentional.json': `{"marks": "${poison.replaceAll('\u001b', '\\u001b')}"}`,
      'settings.json': JSON.stringify({ [poison]: 1, codeLens: poison, scope: poison }),
    });
  });
  after(removeFolders);

  const calls: readonly (readonly string[])[] = [
    ...['text', 'json', 'sarif', 'github', 'junit'].map((format) => ['check', '--no-cache', '--format', format, '.']),
    ['check', '--config', 'settings.json'],
    ['check', '--baseline', poison],
    ['check', '--changed-since', `x${poison}`],
    ['check', '--rule', poison],
    ['init', poison],
    ['completion', poison],
    ['check', poisoned, poison],
    ['explain', '::error::a.txt:4'],
    ['explain', '::error::a.txt:4', `b${poisoned}.txt:4`],
    ['explain', poison],
    ['extract', '.'],
    ['dates', '.'],
    ['dates', '--format', 'json', '.'],
    [poison],
    ['check', `--${poison}`],
    ['check', '--format', poison],
  ];
  for (const [at, args] of calls.entries()) {
    it(`do not act in call ${at + 1}, ${/^[a-z]+/.exec(args[0] ?? '')?.[0] ?? 'no command'}`, () => {
      const { stdout, stderr } = provenance(args, { in: folder });
      assert.ok(stdout.length + stderr.length > 0, 'something is said');
      for (const line of linesOf(stdout + stderr)) {
        assert.doesNotMatch(line, acting);
        assert.doesNotMatch(line, /##[a-z]*\[/i);
        if (!args.includes('github')) assert.doesNotMatch(line, /^\s*::/);
      }
      if (args.includes('github')) {
        for (const line of linesOf(stdout))
          assert.match(line, /^::(?:error|warning|notice) file=[^:,]*,line=\d+,[^:]*::/);
      }
    });
  }

  it('are unchanged in JSON', () => {
    const files = linesOf(provenance(['extract', '.'], { in: folder }).stdout).map((line) => JSON.parse(line).file);
    assert.ok(files.includes(`${poisoned}.txt`));
    const report = JSON.parse(provenance(['check', '--format', 'json', '.'], { in: folder }).stdout);
    assert.ok(report.problems.some(({ file }: { file: string }) => file === `${poisoned}.txt`));
    const words = linesOf(provenance(['extract', '::error::a.txt'], { in: folder }).stdout).map((line) =>
      JSON.stringify(JSON.parse(line)),
    );
    assert.ok(words.some((line) => line.includes(JSON.stringify(poison).slice(1, -1))));
  });

  it('are no link in a message of SARIF', () => {
    const linked = folderWith({ 'a.txt': brokenDigest().replace('fish market of', 'market “[x](command:y)” of') });
    const { stdout } = provenance(['check', '--format', 'sarif', '.'], { in: linked });
    assert.ok(JSON.parse(stdout).runs[0].results.length > 0);
    assert.ok(!stdout.includes(']('));
  });
});
