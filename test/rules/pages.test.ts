// The pages of the rules match the program: their examples are run, their fixes made, their tables compared.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allRules } from '../../server/src/rules/all';
import { checkFix, checkRule } from '../support/check';

const folder = 'docs/rules';

/** Texts of the code blocks of a page under the heading `title`. */
function examplesUnder(page: string, title: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
  return [...section.matchAll(/^```article\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
}

function withoutExpectations(fixture: string): string {
  return fixture.replace(/^\s*<?\^+ .*\n/gm, '');
}

describe('pages of the rules', () => {
  it('are one for each rule, and none besides', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), allRules.map(({ meta }) => `${meta.id}.md`).sort());
  });

  it('are listed in the table, in the order of the rules, with the rules’ own words', () => {
    const rows = [...readFileSync(`${folder}/README.md`, 'utf8').matchAll(/^\| \[.*$/gm)].map(([row]) => row);
    const expected = allRules.map(
      ({ meta: { id, summary, severity } }) => `| [\`${id}\`](${id}.md) | ${summary} | ${severity} |`,
    );
    assert.deepEqual(rows, expected);
  });

  for (const { scope: reach, meta } of allRules) {
    describe(meta.id, () => {
      // What is off until a setting asks for it is shown as it is when one does.
      const severities = meta.severity === 'off' ? { [meta.id]: 'information' as const } : {};
      const page = () => readFileSync(`${folder}/${meta.id}.md`, 'utf8');

      it('names rule, default and setting', () => {
        assert.ok(page().startsWith(`# ${meta.id}\n`));
        const scope = reach === 'file' ? 'one file' : 'all files of the workspace';
        assert.ok(page().includes(`| ${meta.severity} | \`provenance.rules.${meta.id}\` | ${scope} |`));
        for (const [, link] of page().matchAll(/\]\(([^)]+\.md)\)/g)) {
          assert.ok(readdirSync(folder).includes(link ?? ''), link);
        }
      });

      it('shows what is reported, as it is reported', () => {
        const examples = examplesUnder(page(), 'Reported');
        assert.ok(examples.length > 0);
        for (const example of examples) {
          assert.notEqual(withoutExpectations(example), example, 'the example expects something');
          checkRule(meta.id, example, severities);
        }
      });

      it('shows what is not reported', () => {
        const examples = examplesUnder(page(), 'Not reported');
        assert.ok(examples.length > 0);
        for (const example of examples) {
          assert.equal(withoutExpectations(example), example, 'the example expects nothing');
          checkRule(meta.id, example, severities);
        }
      });

      it('shows what its fixes write', () => {
        const [reported = ''] = examplesUnder(page(), 'Reported');
        for (const [, title = '', after = ''] of page().matchAll(/^After “(.+)”:\n\n```article\n([\s\S]*?)^```$/gm)) {
          checkFix(meta.id, withoutExpectations(reported), after, title);
        }
      });
    });
  }
});
