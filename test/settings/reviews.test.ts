// The list of reviews: what is read, that a change of it leaves every other byte as it was, and that git merges what two branches add.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readReviewFile } from '../../server/src/settings/reviews/reviewFile';
import { reviewAdded, reviewedFilesRenamed, reviewWithdrawn } from '../../server/src/settings/reviews/writing';
import { sha256 } from '../../server/src/text/sha256';
import type { Review } from '../../server/src/workspace/reviews/review';
import { applyEdits } from '../support/check';
import { folderWith, removeFolders } from '../support/temporary-folder';

const list = 'provenance-reviews.json';

const reviewOf = (claim: string, more: Partial<Review> = {}): Review => ({
  file: 'notes/digest.md',
  claim: { words: claim, hash: sha256(claim), before: 'the town waits', after: undefined },
  source: { publisher: 'Kyodo', title: 'Lindholm bridge closed' },
  passage: { copy: 'copies/kyodo.html', words: claim, length: undefined, hash: sha256(claim) },
  verdict: 'supported',
  by: 'Ines Holm',
  on: '2026-11-28T21:14Z',
  note: '',
  ...more,
});

/** A list with one more review. */
function added(text: string | undefined, review: Review, replaced?: number): string {
  const change = reviewAdded(list, text === undefined ? undefined : readReviewFile(list, text), review, replaced);
  assert.ok('span' in change, 'the change is made');
  return applyEdits(text ?? '', [change]);
}

const addedAll = (reviews: readonly Review[], start?: string) =>
  reviews.reduce<string | undefined>((text, review) => added(text, review), start) ?? '';

const keyOf = ({ claim, file, by, note }: Review) => JSON.stringify([claim.words, file, by, note]);
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('the list of reviews', () => {
  afterEach(removeFolders);

  it('has one review a line, in strict JSON', () => {
    const text = addedAll([reviewOf('The bridge is closed.'), reviewOf('Ferries run.', { note: 'By phone, too.' })]);
    const lines = text.split('\n');
    assert.equal(lines.length, 5);
    assert.equal(lines[0], '[{"version":1}');
    assert.ok(lines.slice(1, 3).every((line) => line.startsWith(',{"file":"notes/digest.md",')));
    assert.equal(JSON.parse(text).length, 3);
  });

  it('gives back every review that was written, and leaves the lines of others as they are', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `a${text}`);
    const any = fc.record({
      claim: words,
      note: fc.string({ unit: 'binary', maxLength: 80 }),
      by: words.map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')),
      file: fc.constantFrom('a.md', 'notes/ä ö.txt', 'z/digest.md'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), fc.nat(), (records, pick) => {
        const reviews = records.map(({ claim, ...more }) => reviewOf(claim, more));
        let text: string | undefined;
        for (const review of reviews) {
          const before = text?.split('\n') ?? [];
          text = added(text, review);
          const lines = text.split('\n');
          for (const line of before) assert.ok(lines.includes(line), line);
        }
        const read = readReviewFile(list, text ?? '');
        assert.deepEqual(read.complaints, []);
        const sorted = (all: readonly Review[]) => all.map(plain).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
        assert.deepEqual(sorted(read.reviews), sorted(reviews));
        const at = pick % reviews.length;
        const change = reviewWithdrawn(read, at);
        assert.ok('span' in change);
        const rest = applyEdits(text ?? '', [change]);
        assert.deepEqual(
          rest.split('\n'),
          (text ?? '').split('\n').filter((_, line) => line !== at + 1),
        );
      }),
      { numRuns: 25 },
    );
    // The first texts of all scripts take half a second of the processor, which a busy machine may not give at once.
  }).timeout(30_000);

  it('replaces a review in its place, and keeps fields that it does not know', () => {
    const text = addedAll([reviewOf('One claim.'), reviewOf('Another claim.'), reviewOf('A third claim.')]);
    const marked = text.replace('"verdict":"supported","by"', '"ticket":{"id":7},"verdict":"supported","by"');
    const read = readReviewFile(list, marked);
    assert.deepEqual(read.complaints, []);
    const [first] = read.reviews;
    assert.ok(first);
    const after = added(marked, { ...first, verdict: 'not-supported' }, 0).split('\n');
    assert.match(after[1] ?? '', /"verdict":"not-supported".*,"ticket":\{"id":7\}\}$/);
    assert.deepEqual(after.slice(2), marked.split('\n').slice(2));
  });

  it('keeps the form that a person or a formatter gave it', () => {
    const text = `[\r\n  // ours\r\n  ${JSON.stringify({ ...JSON.parse(addedAll([reviewOf('One claim.')]))[1] }, undefined, 2)}\r\n]\r\n`;
    const after = added(text, reviewOf('Another claim.'));
    assert.equal(readReviewFile(list, after).reviews.length, 2);
    assert.ok(after.startsWith(text.slice(0, text.lastIndexOf('}') + 1)));
    assert.ok(after.endsWith('\r\n]\r\n'));
    const change = reviewWithdrawn(readReviewFile(list, after), 1);
    assert.ok('span' in change);
    assert.equal(applyEdits(after, [change]), text);
  });

  it('costs a bad record only itself, and says of a bad file one clear line', () => {
    const good = JSON.parse(addedAll([reviewOf('One claim.')]))[1];
    const bad = [
      { ...good, verdict: 'fine' },
      { ...good, by: 'two\nlines' },
      { ...good, by: 'x'.repeat(101) },
      { ...good, note: 'x'.repeat(2001) },
      { ...good, file: '../outside.md' },
      { ...good, file: 'https://example.com/a.md' },
      { ...good, on: 'yesterday' },
      { ...good, claim: '…' },
      7,
      null,
    ];
    const read = readReviewFile(list, JSON.stringify([{ version: 1 }, ...bad, good]));
    assert.equal(read.reviews.length, 1);
    assert.equal(read.complaints.length, bad.length);
    for (const { message } of read.complaints) assert.match(message, /^[^\n]{10,90}[^.]\n.+\.$/);
    for (const text of ['{', '[', '{}', '"', '[{"version":1}\n,{"file":\n]', `<<<<<<< ours\n${JSON.stringify(good)}`]) {
      const broken = readReviewFile(list, text);
      assert.equal(broken.complaints.length, 1, text);
      assert.match(broken.complaints[0]?.message ?? '', /^This file is [^\n]{5,80}\n.+\.$/);
      assert.ok(
        'refused' in reviewAdded(list, broken, reviewOf('One claim.'), undefined),
        'nothing is written over it',
      );
    }
    assert.deepEqual(readReviewFile(list, '').complaints, []);
  });

  it('keeps the lines that can be read when others cannot, or when git has left both sides of a merge in it', () => {
    const lines = addedAll([reviewOf('One claim.'), reviewOf('Two claims.')]).split('\n');
    const [head, one, two, end] = lines;
    const broken = [head, one, ',{"file":', two, ',nonsense', end].join('\n');
    const marks = [head, '<<<<<<< ours', one, '||||||| base', '=======', two, '>>>>>>> theirs', end].join('\r\n');
    for (const [text, expected] of [
      [
        broken,
        [
          [2, /^This line is not JSON: .+\nThe review is ignored/],
          [4, /^This line is not JSON: /],
        ],
      ],
      [marks, [[1, /^Git has left both sides of a merge in this file\nThe reviews of both sides count\./]]],
    ] as const) {
      const read = readReviewFile(list, text);
      assert.deepEqual(
        read.reviews.map(({ claim }) => claim.words),
        ['One claim.', 'Two claims.'],
      );
      assert.deepEqual(
        read.places.map(({ offset, length }) => text.slice(offset, offset + length)),
        [one, two].map((line) => line?.slice(1)),
      );
      assert.equal(read.complaints.length, expected.length);
      for (const [at, [line, message]] of expected.entries()) {
        const { span, message: said } = read.complaints[at] ?? assert.fail();
        assert.equal(text.slice(0, span.start).split('\n').length - 1, line);
        assert.match(said, message);
      }
      assert.ok('refused' in reviewAdded(list, read, reviewOf('Three.'), undefined), 'nothing is written over it');
    }
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((text) => `[{"version":1},${text}]`),
        ),
        (text) => {
          const read = readReviewFile(list, text);
          assert.equal(read.reviews.length, read.places.length);
        },
      ),
    );
  });

  it('follows files that are renamed', () => {
    const folder = 'file:///folder';
    const text = addedAll([reviewOf('One claim.')]);
    const read = readReviewFile(`${folder}/${list}`, text);
    const renamed = (file: string) => file.replace('/notes/', '/old%20notes/').replace('kyodo', 'agency');
    const after = applyEdits(text, reviewedFilesRenamed(read, renamed));
    assert.deepEqual(
      readReviewFile(list, after).reviews.map(({ file, passage }) => [file, passage?.copy]),
      [['old notes/digest.md', 'copies/agency.html']],
    );
    assert.equal(after.length, text.length + 5);
  });

  it('is merged by git when two branches review different claims, and by the union driver always', () => {
    const folder = folderWith();
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const start = addedAll(Array.from({ length: 12 }, (_, at) => reviewOf(`The claim with the number ${at}.`)));
    const ours = addedAll([reviewOf('A claim of ours.', { file: 'a.md' })], start);
    const theirs = addedAll([reviewOf('A claim of theirs.', { file: 'z.md' })], start);
    const merged = (one: string, base: string, other: string, ...options: string[]) => {
      write('ours', one);
      write('base', base);
      write('theirs', other);
      execFileSync('git', ['merge-file', ...options, 'ours', 'base', 'theirs'], { cwd: folder });
      return readFileSync(join(folder, 'ours'), 'utf8');
    };
    const both = readReviewFile(list, merged(ours, start, theirs));
    assert.deepEqual([both.complaints, both.reviews.length], [[], 14]);
    // Both begin the list, which is a conflict for git; the union of the lines is a list all the same.
    const one = addedAll([reviewOf('One claim.')]);
    const other = addedAll([reviewOf('Another claim.')]);
    const union = readReviewFile(list, merged(one, '', other, '--union'));
    assert.deepEqual([union.complaints, union.reviews.length], [[], 2]);
  });
});
