// Imported first by the main commands: prints one line when this Node is too old, instead of failing later.

import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

if (!satisfies(process.versions.node, engines.node)) {
  console.error(
    `This is Node ${process.versions.node}; Source Provenance wants ${engines.node}. Install one of those and try again.`,
  );
  process.exit(2);
}

/**
 * Understands the two forms that package.json uses, `^1.2.3` and `>=1.2.3`, joined by `||`: the library for more of them may not be
 * installed yet.
 * @param {string} version
 * @param {string} range
 */
function satisfies(version, range) {
  const have = numbersOf(version);
  return range.split('||').some((clause) => {
    const want = numbersOf(clause);
    const sameMajor = have[0] === want[0];
    const first = have.findIndex((number, index) => number !== want[index]);
    const reached = first < 0 || have[first] > want[first];
    return clause.trim().startsWith('^') ? sameMajor && reached : reached;
  });
}

/** @param {string} text */
function numbersOf(text) {
  return (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}
