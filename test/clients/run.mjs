// Runs the tests inside other editors and shells: node test/clients/run.mjs [mocha options]. Finds Neovim, or says why they did not run. Emacs, zsh and
// fish are installed too where that changes nobody's machine; without them their tests are listed as skipped.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../scripts/processes/program.mjs';
import { runMochaSuite } from '../../scripts/testing/mochaSuite.mjs';
import { inContinuousIntegration, skipSuite } from '../../scripts/testing/totals.mjs';

const neovim = process.env.PROVENANCE_NVIM ?? 'nvim';
const secondsToInstall = 300;

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
process.exitCode = await main();

async function main() {
  const reason = isThere() ? undefined : await install();
  if (reason !== undefined) return skipSuite('Neovim', reason);
  await installEmacs();
  await installShells();
  return runMochaSuite({
    name: 'clients',
    folders: ['test/clients'],
    args: ['--timeout', '90000', ...process.argv.slice(2)],
    style: 'spec',
  });
}

function isThere() {
  return spawnSync(neovim, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** With the client that came into Emacs itself only later. */
async function installEmacs() {
  if (spawnSync('emacs', ['--version'], { stdio: 'ignore' }).status === 0) return;
  if (!inContinuousIntegration || process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error(
      'Emacs is not on the path, so nothing is tried in it (Debian: apt-get install emacs-nox elpa-eglot).',
    );
    return;
  }
  try {
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'emacs-nox', 'elpa-eglot'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      seconds: secondsToInstall,
    });
  } catch (error) {
    console.error(`Emacs could not be installed: ${error.message}`);
  }
}

/** For the completion scripts. Bash is on every machine that has a shell at all. */
async function installShells() {
  const missing = ['zsh', 'fish'].filter((shell) => spawnSync(shell, ['--version'], { stdio: 'ignore' }).status !== 0);
  if (missing.length === 0) return;
  if (!inContinuousIntegration || process.platform !== 'linux' || process.getuid?.() !== 0) {
    const names = missing.join(' and ');
    console.error(
      `Without ${names} on the path its completion is not tried (Debian: apt-get install ${missing.join(' ')}).`,
    );
    return;
  }
  try {
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...missing], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      seconds: secondsToInstall,
    });
  } catch (error) {
    console.error(`${missing.join(' and ')} could not be installed: ${error.message}`);
  }
}

/**
 * Installs Neovim, but only where nobody's machine is changed by it.
 * @returns {Promise<string | undefined>} why it is still not there
 */
async function install() {
  const advice = `there is no \`${neovim}\` on the path. Install it (Debian: apt-get install neovim), or name it in PROVENANCE_NVIM`;
  if (!inContinuousIntegration || process.platform !== 'linux' || process.getuid?.() !== 0) return advice;
  try {
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'neovim'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      seconds: secondsToInstall,
    });
  } catch (error) {
    return `it could not be installed: ${error.message}`;
  }
  return isThere() ? undefined : advice;
}
