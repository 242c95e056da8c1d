// All rules on the five sample articles, and on the five real ones they are modelled on, when those stand beside the checkout.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import { Workspace } from '../../server/src/workspace/workspace';
import { applyEdits } from '../support/check';

interface Sample {
  readonly folder: string;
  /** The digest that dates a report of Ukrainian intelligence to January 2026, and the one that dates it to Feb 5. */
  readonly january: string;
  readonly february: string;
  readonly reports: readonly string[];
}

const samples: readonly Sample[] = [
  {
    folder: 'seeds',
    january: 'digest-zelensky-warning.txt',
    february: 'digest-kursk-rotation.txt',
    reports: ['report-first-deployment.txt', 'report-troops-remain-in-kursk.txt', 'report-kursk-assaults.txt'],
  },
  {
    folder: '../shared/seeds',
    january: '000_584d14fb4284a8c8.txt',
    february: '001_989fcd62a2232ac3.txt',
    reports: ['002_57a30bccf1d35a88.txt', '003_af14209415ff5633.txt', '004_7538be4bb1408fd0.txt'],
  },
];

for (const sample of samples) {
  const { folder, january, february, reports } = sample;
  describe(`rules on ${folder}`, () => {
    let workspace: Workspace;
    const texts = new Map<string, string>();

    before(function () {
      if (!existsSync(resolve(folder))) {
        console.warn(`SKIPPED: the rules on ${folder}, because there is no such folder beside the checkout`);
        this.skip();
      }
      for (const name of readdirSync(resolve(folder))) {
        if (name.endsWith('.txt')) texts.set(name, readFileSync(resolve(folder, name), 'utf8'));
      }
      workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => texts.get(file) });
      workspace.apply([...texts].map(([file, text]) => ({ file, text })));
    });

    const find = (file: string, rule: string) => checkFile(workspace, file, {}).filter((p) => p.rule === rule);
    const lineAt = (file: string, offset: number) => {
      const text = texts.get(file) ?? '';
      return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
    };
    const datesOf = ({ data }: Problem) => ((data?.dates ?? []) as { text: string }[]).map(({ text }) => text);

    it('links the report of January 2026 with that of Feb 5, 2026, from both sides', () => {
      for (const [file, other, own, its] of [
        [january, february, 'January 2026', 'Feb 5, 2026'],
        [february, january, 'Feb 5, 2026', 'January 2026'],
      ] as const) {
        const problem = find(file, 'contradictory-dates').find((candidate) => {
          const here = lineAt(file, candidate.span.start);
          return here.startsWith(`${own} – Ukrainian intelligence`);
        });
        assert.ok(problem, `${own} in ${file}`);
        assert.equal(problem.severity, 'warning');
        const there = problem.related?.[0];
        assert.equal(there?.file, other);
        assert.match(lineAt(other, there?.span.start ?? 0), new RegExp(`^${its} – Ukrainian intelligence`));
        assert.deepEqual(datesOf(problem), [own, its]);
        for (const part of [own, its, other, 'CNN [3]', 'Yonhap [2]']) assert.ok(problem.message.includes(part), part);
      }
    });

    it('claims no contradiction where there is none', () => {
      const innocent = [/^Dec 12‑13 2025/, /^Dec 12, 2025/, /^Jan 5, 2026/, /^Jan 25, 2026/, /^Oct 2024/, /^Sept 1/];
      for (const file of [january, february]) {
        const claimed = find(file, 'contradictory-dates').map(({ span }) => lineAt(file, span.start));
        for (const entry of innocent)
          assert.deepEqual(
            claimed.filter((line) => entry.test(line)),
            [],
          );
      }
      const [third = ''] = reports;
      const claimed = find(third, 'contradictory-dates').map(({ span }) =>
        texts.get(third)?.slice(span.start, span.end),
      );
      for (const date of ['Oct. 23', 'June 18']) assert.ok(!claimed.includes(date), date);
    });

    it('reports the two sources that are one in each digest', () => {
      for (const [file, pair] of [
        [january, [4, 5]],
        [february, [6, 7]],
      ] as const) {
        const { sources } = workspace.facts(file)?.article ?? { sources: [] };
        const exact = find(file, 'duplicate-source').filter(({ severity }) => severity === 'warning');
        const reported = exact.map(({ span, related }) => [
          ...(related ?? []).map(
            (place) => sources.findIndex((source) => source.content.start === place.span.start) + 1,
          ),
          sources.findIndex((source) => source.content.start === span.start) + 1,
        ]);
        assert.deepEqual(reported, [pair]);
      }
      const near = find(february, 'duplicate-source').filter(({ severity }) => severity === 'information');
      assert.equal(near.length, 1);
    });

    it('reads the numbers of both timelines in the order in which they fit', () => {
      for (const [file, mapping] of [
        [january, { 1: 3, 2: 1, 3: 2 }],
        [february, { 1: 5, 2: 1, 3: 2, 4: 3, 5: 4 }],
      ] as const) {
        const [problem, ...more] = find(file, 'shifted-citations');
        assert.deepEqual(more, []);
        assert.deepEqual(problem?.data, { section: 'timeline', mapping });
        const text = texts.get(file) ?? '';
        const repaired = applyEdits(text, problem?.fixes?.[0]?.edits ?? []);
        const alone = new Workspace({ numericOrder: 'month-first', readText: () => repaired });
        alone.apply([{ file, text: repaired }]);
        assert.deepEqual(
          checkFile(alone, file, {}).filter(({ rule }) => rule === 'shifted-citations'),
          [],
        );
      }
    });

    it('reports the quotation that has two wordings', () => {
      for (const file of [january, february]) {
        const [problem, ...more] = find(file, 'altered-quote');
        assert.deepEqual(more, []);
        assert.match(texts.get(file)?.slice(problem?.span.start, problem?.span.end) ?? '', /spiritual depth,?$/);
      }
    });

    it('has nothing else to say', () => {
      const known = new Set(['contradictory-dates', 'duplicate-source', 'shifted-citations', 'altered-quote']);
      for (const file of texts.keys()) {
        assert.deepEqual(
          checkFile(workspace, file, {}).filter(({ rule }) => !known.has(rule)),
          [],
        );
      }
    });
  });
}
