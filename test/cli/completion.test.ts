// provenance completion: scripts that a shell takes, with every command and option.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { checkArguments } from '../../server/src/hosts/cli/checkOptions';
import { provenance } from '../support/command-line';

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe('provenance completion', () => {
  it('completes commands, options and values in bash', function () {
    if (!isThere('bash')) this.skip();
    const { status, stdout } = provenance(['completion', 'bash']);
    assert.equal(status, 0);
    const complete = (...words: string[]) => {
      const script = `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _provenance; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const run = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
      assert.equal(run.stderr, '');
      return run.stdout.split('\n').filter((line) => line !== '');
    };
    assert.deepEqual(complete('provenance', 'che'), ['check']);
    assert.deepEqual(complete('provenance', 'check', '--format', ''), ['text', 'json', 'sarif', 'github', 'junit']);
    assert.deepEqual(complete('provenance', 'check', '--rule', 'undef'), ['undefined-citation']);
    assert.deepEqual(
      complete('provenance', 'check', '--').sort(),
      [...Object.keys(checkArguments), 'help'].map((name) => `--${name}`).sort(),
    );
    assert.deepEqual(complete('provenance', 'check', 'notes'), [], 'names of files are left to bash');
  });

  for (const shell of ['zsh', 'fish']) {
    it(`writes a script for ${shell} with every option; test/clients has that shell read it`, () => {
      const { stdout } = provenance(['completion', shell]);
      for (const name of Object.keys(checkArguments)) assert.ok(stdout.includes(name), name);
    });
  }

  it('names the shells there are', () => {
    for (const args of [[], ['tcsh'], ['bash', 'zsh']]) {
      const { status, stderr } = provenance(['completion', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, /bash, zsh, fish/);
    }
  });
});
