// What hosts of continuous integration read: action.yml and .pre-commit-hooks.yaml. Their commands are run here as a host would.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync('action.yml', 'utf8'));
const steps: readonly Step[] = action.runs.steps;
const cli = join(distFolder, 'cli.js');

describe('the GitHub Action', () => {
  afterEach(removeFolders);

  /** Runs the steps with these inputs, as the host does; npx is this build. */
  const run = (folder: string, given: Readonly<Record<string, string>>) => {
    const inputs: Record<string, string> = {};
    for (const [name, input] of Object.entries(action.inputs as Record<string, { default: string }>)) {
      inputs[name] = given[name] ?? input.default;
    }
    const bin = folderWith({
      npx: `#!/bin/sh\n[ "$1 $2" = "--yes source-provenance@${inputs.version}" ] || exit 9\nshift 2\nexec "${process.execPath}" "${cli}" "$@"\n`,
    });
    chmodSync(join(bin, 'npx'), 0o755);
    const temporary = folderWith({ output: '' });
    const outcomes: { name: string; status: number | null; stdout: string; stderr: string }[] = [];
    for (const step of steps) {
      if (step.if !== undefined) {
        assert.equal(step.if, "inputs.sarif == 'true'");
        if (inputs.sarif !== 'true') continue;
      }
      if (step.run === undefined) continue;
      assert.equal(step.shell, 'bash');
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => {
          const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1];
          return [name, input === undefined ? value : (inputs[input] ?? '')];
        }),
      );
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
        {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            ...env,
            PATH: `${bin}:${process.env.PATH}`,
            GITHUB_ACTION_PATH: process.cwd(),
            GITHUB_OUTPUT: join(temporary, 'output'),
            RUNNER_TEMP: temporary,
          },
        },
      );
      outcomes.push({ name: step.name, status, stdout, stderr });
      if (status !== 0) break;
    }
    return { outcomes, temporary };
  };

  it('annotates and fails on problems', () => {
    const folder = folderWith({ 'notes/a.txt': brokenDigest(), 'with space/b.md': 'Nothing\n' });
    const { outcomes } = run(folder, { paths: 'notes\nwith space' });
    assert.equal(outcomes.length, 1);
    assert.equal(outcomes[0]?.status, 1, outcomes[0]?.stderr);
    assert.match(outcomes[0]?.stdout ?? '', /^::error file=notes\/a\.txt,line=/);
    const fine = run(folderWith({ 'a.txt': bridgeDigest('March 3, 2025') }), {});
    assert.deepEqual(
      fine.outcomes.map(({ status }) => status),
      [0],
    );
  });

  it('takes a baseline, and writes a report for code scanning that the next step uploads', () => {
    const folder = folderWith({ 'a.txt': brokenDigest() });
    execFileSync(process.execPath, [cli, 'check', '--baseline', 'known.json', '--update-baseline'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const known = run(folder, { baseline: 'known.json', sarif: 'true' });
    assert.deepEqual(
      known.outcomes.map(({ status }) => status),
      [0, 0],
      JSON.stringify(known.outcomes),
    );
    const { outcomes, temporary } = run(folder, { sarif: 'true' });
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [0, 1],
    );
    const output = readFileSync(join(temporary, 'output'), 'utf8');
    assert.equal(output, `file=${join(temporary, 'provenance.sarif')}\n`);
    assert.equal(JSON.parse(readFileSync(join(temporary, 'provenance.sarif'), 'utf8')).runs[0].results.length, 1);
    const upload = steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
    assert.equal(upload?.with?.sarif_file, '$' + '{{ steps.sarif.outputs.file }}');
  });

  it('stops on bad inputs, and reads none of them as a command', () => {
    const folder = folderWith({ 'a.txt': brokenDigest() });
    const touched = join(folder, 'touched');
    const poison = `"; touch '${touched}'; $(touch '${touched}') \`touch '${touched}'\``;
    for (const name of ['paths', 'config', 'baseline', 'changed-since', 'max-warnings']) {
      const { outcomes } = run(folder, { [name]: poison });
      assert.equal(outcomes[0]?.status, 2, name);
    }
    assert.equal(spawnSync('ls', [touched]).status === 0, false);
    for (const step of steps) assert.doesNotMatch(step.run ?? '', /\$\{\{/);
  });

  it('runs the version of this package', () => {
    assert.equal(action.inputs.version.default, JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});

describe('the hooks for pre-commit', () => {
  afterEach(removeFolders);
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Record<string, string | boolean>[];

  it('check what a commit changes, against all files', () => {
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025'), 'old.txt': brokenDigest() });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'notes');
    write(join(folder, 'b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    git('add', '.');
    const outcomes = hooks.map(({ id, entry, language, pass_filenames, files }) => {
      assert.deepEqual([language, pass_filenames], ['node', false]);
      assert.match('notes/a.txt', new RegExp(String(files)));
      const [program, ...args] = String(entry).split(' ');
      assert.equal(program, 'provenance');
      const { stdout, status } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
      return [id, status, /contradictory-dates/.test(stdout), /undefined-citation/.test(stdout)];
    });
    assert.deepEqual(outcomes, [
      ['provenance', 1, true, false],
      ['provenance-all', 1, true, true],
    ]);
  });
});
