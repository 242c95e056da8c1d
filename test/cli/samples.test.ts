// The expected problems of the samples on the command line: the project's own, and the verbatim ones where they are available.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, provenance } from '../support/command-line';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly related: readonly { readonly file: string; readonly line: number }[];
  readonly data: { readonly dates?: readonly { readonly text: string }[] };
}

const check = (folder: string) => {
  const { status, stdout, stderr } = provenance(['check', '--format', 'json', folder]);
  assert.deepEqual([status, stderr], [1, '']);
  return JSON.parse(stdout) as { files: number; problems: Found[] };
};
const datesOf = ({ data }: Found) => (data.dates ?? []).map(({ text }) => text.replace(',', ''));

/** What holds for both sets of samples, because they state the same facts in the same forms. */
function describeSamples(name: string, folder: string): void {
  describe(name, () => {
    const isThere = existsSync(folder);
    let problems: Found[] = [];
    before(function () {
      if (!isThere) {
        console.log(`      SKIPPED: ${folder} is not beside this checkout, so nothing was measured against it`);
        this.skip();
      }
      const report = check(folder);
      const texts = readdirSync(folder, { recursive: true }).filter((file) => `${file}`.endsWith('.txt'));
      assert.equal(report.files, texts.length);
      problems = report.problems;
    });
    const ruled = (rule: string) => problems.filter((problem) => problem.rule === rule);

    it('link January 2026 with Feb 5, 2026, naming both dates and both sources', () => {
      const between = ruled('contradictory-dates').filter(
        (problem) =>
          datesOf(problem).includes('January 2026') &&
          datesOf(problem).includes('Feb 5 2026') &&
          problem.related.some(({ file }) => file !== problem.file),
      );
      assert.ok(between.length > 0);
      for (const { message } of between) {
        assert.match(message, /January 2026/);
        assert.match(message, /Feb 5,? 2026/);
        assert.equal(message.match(/\[\d+\]/g)?.length, 2, message);
      }
    });

    it('have one source twice in each digest', () => {
      const twice = ruled('duplicate-source').filter(({ message }) => /repeats/.test(message));
      assert.deepEqual(twice.map(({ message }) => /Source (\d+) repeats source (\d+)/.exec(message)?.slice(1)).sort(), [
        ['5', '4'],
        ['7', '6'],
      ]);
    });

    it('have no undefined citation and no count mismatch', () => {
      assert.deepEqual([...ruled('undefined-citation'), ...ruled('source-count-mismatch')], []);
    });

    it('have no false contradiction', () => {
      const pairs = ruled('contradictory-dates').map((problem) => datesOf(problem).sort().join(' / '));
      for (const wrong of [
        ['Dec 12 2025', 'Dec 12‑13 2025'],
        ['June 18', 'June 2024'],
        ['Oct 2024', 'Oct. 23'],
        ['Jan 25 2026', 'Jan 5 2026'],
      ]) {
        assert.ok(!pairs.includes(wrong.join(' / ')), wrong.join(' / '));
      }
      for (const problem of ruled('contradictory-dates'))
        assert.equal(new Set(datesOf(problem)).size, 2, problem.message);
    });

    it('have seventeen heads in their timelines, all of them read', () => {
      const { stdout } = provenance(['extract', folder]);
      const entries = linesOf(stdout)
        .map(
          (line) =>
            JSON.parse(line) as { type: string; date: { start: string; end: string; precision: string } | null },
        )
        .filter(({ type }) => type === 'entry');
      assert.equal(entries.length, 17);
      for (const { date } of entries) {
        assert.match(date?.start ?? '', /^\d{4}-\d{2}-\d{2}$/);
        assert.match(date?.end ?? '', /^\d{4}-\d{2}-\d{2}$/);
        assert.ok(date?.precision);
      }
    });
  });
}

describeSamples('the samples of the project', join(process.cwd(), 'seeds'));

describe('the saved copies of the samples', () => {
  it('show one altered quotation', () => {
    const { problems } = check(join(process.cwd(), 'seeds'));
    const altered = problems.filter(({ rule }) => rule === 'quote-not-in-source');
    assert.equal(altered.length, 1);
    assert.match(altered[0]?.message ?? '', /“permanent” is “planned” there/);
  });
});
describeSamples('the verbatim samples', join(process.cwd(), '../shared/seeds'));
