// The form of all messages, over every fixture of the rules and over the same with long names, titles and dates.

import { readdirSync, readFileSync } from 'node:fs';
import { allRules } from '../../server/src/rules/all';
import { checkFile } from '../../server/src/rules/runRules';
import { checkMessage, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

/** The articles in the tests of the rules and on their pages. */
function fixtures(): string[] {
  const tests = readdirSync('test/rules').filter((name) => name.endsWith('.test.ts'));
  const pages = allRules.map(({ meta }) => `docs/rules/${meta.id}.md`);
  return [
    ...tests.flatMap((name) => [...readFileSync(`test/rules/${name}`, 'utf8').matchAll(/`(\n[^`$]+)`/g)]),
    ...pages.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/^```article\n([\s\S]*?)^```$/gm)]),
  ].map(([, text]) => text ?? '');
}

/** Those that are off unless somebody asks are asked for. */
const everyRule = Object.fromEntries(
  allRules.map(({ meta }) => [meta.id, meta.severity === 'off' ? 'information' : 'default'] as const),
);

function checkAll(source: string, seen: Set<string>): void {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  for (const { name } of fixture.files) {
    for (const problem of checkFile(workspace, name, everyRule)) {
      checkMessage(problem);
      seen.add(problem.rule);
    }
  }
}

describe('messages', () => {
  it('of every rule begin with a line of at most 90 characters @slow', () => {
    const seen = new Set<string>();
    for (const source of fixtures()) checkAll(source, seen);
    const unseen = allRules.filter(({ meta }) => !seen.has(meta.id)).map(({ meta }) => meta.id);
    if (unseen.length > 0) throw new Error(`no fixture shows ${unseen.join(', ')}`);
  });

  it('do so where names are long @slow', () => {
    const long = 'the-digest-of-everything-that-happened-at-the-harbour-of-lindholm-and-in-the-towns-around-it';
    for (const source of fixtures()) {
      checkAll(source.replaceAll(/\/- \/(\w+)\.txt/g, `/- /news/${long}/$1-${long}.txt`), new Set());
      checkAll(
        source
          .replaceAll('Lindholm', 'Lindholm-upon-the-Greater-Northern-Shipping-Canal')
          .replaceAll(' danger', '   danger'),
        new Set(),
      );
    }
  });
});
