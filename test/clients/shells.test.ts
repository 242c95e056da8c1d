// The completion scripts inside zsh and fish: each takes its script, and offers what the program has.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

/** Runs a program of a shell that begins with our script, in a folder that has it as `_provenance`. */
function runIn(shell: string, program: string): string {
  const { stdout: script } = provenance(['completion', shell]);
  const folder = folderWith({ _provenance: script });
  const args = shell === 'zsh' ? ['-f', '-c', program] : ['--no-config', '-c', program];
  const run = spawnSync(shell, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } });
  assert.deepEqual([run.status, run.stderr], [0, ''], program);
  return run.stdout;
}

describe('completion', () => {
  afterEach(removeFolders);

  it('offers commands, options and values in fish', function () {
    if (!isThere('fish')) this.skip();
    const offers = (line: string) =>
      runIn('fish', `source ./_provenance; complete -C '${line}'`)
        .split('\n')
        .map((offer) => offer.split('\t')[0])
        .filter(Boolean);
    assert.deepEqual(offers('provenance che'), ['check']);
    assert.ok(offers('provenance check --ba').includes('--baseline'));
    assert.deepEqual(offers('provenance check --format ').sort(), ['github', 'json', 'junit', 'sarif', 'text']);
    assert.deepEqual(offers('provenance check --rule undef'), ['undefined-citation']);
  });

  it('is found by zsh on its path of functions, and offers commands, options and values', function () {
    if (!isThere('zsh')) this.skip();
    // The completion system itself needs a terminal. In its place stand functions that print what they are given.
    const offers = (words: string, ...given: string[]) =>
      runIn(
        'zsh',
        `fpath=($PWD $fpath); autoload -Uz compinit; compinit -D -u; print -r -- $_comps[provenance]
        _arguments() { if [[ $1 == '1: :->command' ]]; then state=${words}; else print -rl -- "$@"; fi }
        _describe() { print -rl -- \${(P)2} }
        words=(${given.join(' ')}); autoload -Uz +X _provenance; _provenance`,
      );
    assert.match(offers('command'), /^_provenance\n[\s\S]*^check:all problems/m);
    const options = offers('rest', 'check');
    assert.match(options, /^--baseline=/m);
    assert.match(options, /^--format=:value:\(text json sarif github junit\)$/m);
    assert.match(options, /^--rule=:value:\(undefined-citation /m);
  });
});
