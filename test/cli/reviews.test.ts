// Reviews on the command line: `check` reopens what has changed, `verify` names who has checked, and a bad list costs one line.

import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const name = 'provenance-reviews.json';
const digest = `Bridge news
Divers found cracks in 14 of 38 piers. [1]
Ferries run every hour. [2]
Sources
- Harbour Review: Lindholm bridge closed
- AFP: Ferries run
`;
const copy = `Lindholm bridge closed

May 3, 2024

Divers found cracks in fourteen of its 38 piers, so it was closed on Friday.
`;
const review = {
  file: 'notes/digest.txt',
  claim: 'Divers found cracks in 14 of 38 piers.',
  before: 'bridge news',
  source: { publisher: 'Harbour Review', title: 'Lindholm bridge closed' },
  passage: { copy: 'copies/bridge.txt', text: 'Divers found cracks in fourteen of its 38 piers' },
  verdict: 'supported',
  by: 'Ines Holm',
  on: '2026-11-28T21:14Z',
  note: 'Counted twice.\u001b[31m',
};
const listOf = (...reviews: object[]) =>
  `[{"version":1}\n${reviews.map((one) => `,${JSON.stringify(one)}\n`).join('')}]\n`;
const files = { 'notes/digest.txt': digest, 'copies/bridge.txt': copy, [name]: listOf(review) };

const problemsIn = (folder: string, ...paths: string[]) => {
  const { stdout } = provenance(['check', '--format', 'json', '--no-cache', ...paths], { in: folder });
  const { problems } = JSON.parse(stdout);
  return problems
    .filter(({ rule }: { rule: string }) => rule === 'review-outdated')
    .map(({ file, line, message, data }: Record<string, never>) => ({ at: `${file}:${line}`, message, data }));
};

describe('reviews on the command line', () => {
  afterEach(removeFolders);

  it('are named by verify, as JSON, text and page', () => {
    const folder = folderWith(files);
    const records = linesOf(provenance(['verify', '--format', 'json'], { in: folder }).stdout).map((line) =>
      JSON.parse(line),
    );
    const { by, on, verdict, note } = review;
    assert.deepEqual(records[0].review, { by, on, verdict, note, state: 'current', reason: null });
    const { stdout } = provenance(['verify', '--all'], { in: folder });
    assert.match(stdout, /Reviewed by Ines Holm on 2026-11-28: supported \(Counted twice\./);
    assert.ok(!stdout.includes('\u001b[31m'), 'a note does not colour the terminal');
    const page = provenance(['verify', '--format', 'html'], { in: folder }).stdout;
    assert.match(page, /<p class="review current">Reviewed by Ines Holm on 2026-11-28: supported/);
    const report = provenance(['report', '--html', '-'], { in: folder }).stdout;
    assert.match(
      report,
      /<section id="checks"[\s\S]*Reviewed by Ines Holm[\s\S]*<section id="reviews"[\s\S]*1 in all, 0 outdated/,
    );
  });

  it('are opened again when the claim or the copy changes, and hold while the file is renamed', () => {
    const folder = folderWith(files);
    assert.deepEqual(problemsIn(folder), []);
    assert.deepEqual(problemsIn(folder, 'notes/digest.txt'), [], 'the copy is not read, so nothing is said of it');
    write(join(folder, 'notes/digest.txt'), digest.replace('14 of 38', '41 of 38'));
    const [changed] = problemsIn(folder);
    assert.equal(changed.at, 'notes/digest.txt:2');
    assert.match(changed.message, /^This claim has changed since its review by Ines Holm on 2026-11-28\n/);
    assert.equal(changed.data.reason, 'claim-changed');
    write(join(folder, 'notes/digest.txt'), digest);
    write(join(folder, 'copies/bridge.txt'), copy.replace('fourteen', 'four'));
    assert.deepEqual(
      problemsIn(folder).map(({ data }: { data: { reason: string } }) => data.reason),
      ['passage-changed'],
    );
    write(join(folder, 'copies/bridge.txt'), copy);
    mkdirSync(join(folder, 'archive'));
    renameSync(join(folder, 'notes/digest.txt'), join(folder, 'archive/2024-05.txt'));
    assert.deepEqual(problemsIn(folder), []);
    write(join(folder, 'archive/2024-05.txt'), digest.replace('14 of 38', '41 of 38'));
    const [lost] = problemsIn(folder);
    assert.equal(lost.at, `${name}:2`);
    assert.match(lost.message, /^There is no file digest\.txt with the claim “Divers found/);
  });

  it('are lost by one line each when they are bad, and by one when the list is', () => {
    const folder = folderWith({ ...files, [name]: listOf({ ...review, verdict: 'fine' }, review) });
    assert.deepEqual(
      problemsIn(folder).map(({ at }: { at: string }) => at),
      [`${name}:2`],
    );
    write(join(folder, name), '[{"version":1}\n,{"file":\n');
    const [broken] = problemsIn(folder);
    assert.match(broken.message, /^This file is not JSON: .+\nNo review counts until it is fixed\.$/);
    write(join(folder, name), listOf(review).replace('\n,', '\n<<<<<<< HEAD\n,'));
    const [merged, ...others] = problemsIn(folder);
    assert.deepEqual([merged.at, others], [`${name}:2`, []]);
    assert.match(merged.message, /^Git has left both sides of a merge in this file/);
  });
});
