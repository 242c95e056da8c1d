// provenance verify, from outside: each check with its passage, in three formats, and what is said when there is nothing to check.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

const digest = `Bridge news
Divers found cracks in 14 of 38 piers, “a quiet danger to every honest driver,” as Mayor Falk put it [1].
Timeline
May 3, 2024 – The bridge is closed and the mayor promises “an honest answer” [1].
May 9, 2024 – The council votes 21 to 6 for repairs [2].
Sources
- Harbour Review: Lindholm bridge closed
- Kyodo: Council votes for repairs
`;
const copy = `Lindholm bridge closed

May 3, 2024

Divers found cracks in fourteen of its 38 piers, so it was closed on Friday.

“It is a hidden danger to every honest driver,” said Mayor Falk. She owed the town “an honest answer.”
`;

describe('provenance verify', () => {
  afterEach(removeFolders);

  it('writes one check a line as JSON, in the form of the public surface', () => {
    const folder = folderWith({ 'digest.txt': digest, 'copies/bridge.txt': copy });
    const { status, stdout, stderr } = provenance(['verify', '--format', 'json'], { in: folder });
    assert.deepEqual([status, stderr], [1, '']);
    const records = linesOf(stdout).map((line) => JSON.parse(line));
    assert.deepEqual(
      records.map(({ line, kind, text, state, reason }) => `${line} ${kind} ${text}: ${reason ?? state}`),
      [
        '2 figure 14: found',
        '2 figure 38: found',
        '2 quote a quiet danger to every honest driver,: not-found',
        '4 date May 3, 2024: found',
        '4 quote an honest answer: found',
        '5 date May 9, 2024: not-saved',
        '5 figure 21: not-saved',
        '5 figure 6: not-saved',
      ],
    );
    assert.deepEqual(records[2], {
      type: 'check',
      file: 'digest.txt',
      line: 2,
      column: 41,
      kind: 'quote',
      text: 'a quiet danger to every honest driver,',
      source: '1',
      copy: 'copies/bridge.txt',
      state: 'not-found',
      reason: null,
      passage: { file: 'copies/bridge.txt', line: 7, text: 'a hidden danger to every honest driver' },
      review: null,
    });
    assert.deepEqual([records[5].copy, records[5].passage], [null, null]);
  });

  it('finds the copies beside a file that is asked for by name, and checks that file alone', () => {
    const folder = folderWith({
      'digest.txt': digest,
      'other.txt': digest,
      'copies/bridge.txt': copy,
      'copies/bridge.html': `<html><head><title>Council votes for repairs</title></head><body><p>May 9, 2024</p><p>The council voted 21 to 6.</p></body></html>`,
    });
    const { status, stdout, stderr } = provenance(['verify', '--format', 'json', 'digest.txt'], { in: folder });
    assert.deepEqual([status, stderr], [1, '']);
    const records = linesOf(stdout).map((line) => JSON.parse(line));
    assert.deepEqual(
      records.map(({ file, state }) => `${file} ${state}`),
      ['found', 'found', 'not-found', 'found', 'found', 'found', 'found', 'found'].map(
        (state) => `digest.txt ${state}`,
      ),
    );
  });

  it('shows what was not found, and counts the rest', () => {
    const folder = folderWith({ 'digest.txt': digest, 'bridge.txt': copy });
    const { stdout } = provenance(['verify'], { in: folder });
    assert.match(
      stdout,
      /2:41 {2}not found in the saved copy of \[1\]\n.*“a quiet danger to every honest driver,”\n.*bridge\.txt:7/,
    );
    assert.match(stdout, /“quiet” is “hidden” there/);
    assert.match(stdout, /\n {2}3 not checked: no saved copy of \[2\]\n/);
    assert.match(
      stdout,
      /8 checks in 1 file: 4 found, 1 not found in the saved copies, 3 not checked\n {2}3 not checked: no saved copy/,
    );
  });

  it('writes a page that acts on nothing and escapes every word', () => {
    const hostile = copy.replace('hidden', '<img src=x onerror=alert(1)> hidden');
    const folder = folderWith({ 'digest.txt': digest.replace('quiet', '<b>quiet</b>'), 'bridge.txt': hostile });
    const { stdout } = provenance(['verify', '--format', 'html'], { in: folder });
    assert.match(stdout, /^<!doctype html>[\s\S]*<\/html>\n$/);
    assert.match(stdout, /default-src 'none'; style-src 'sha256-/);
    assert.doesNotMatch(stdout, /<img|<b>|<script|onerror=alert\(1\)>/);
    assert.match(stdout, /&lt;b&gt;quiet&lt;\/b&gt;/);
  });

  it('takes the copy that provenance-sources.json names, and says in one line what is wrong with that file', () => {
    const list = {
      sources: [
        { title: 'Council votes for repairs', copy: 'kept/council.txt' },
        { title: 'Other', copy: '../outside.txt' },
        { title: 'Gone', copy: 'gone.txt' },
      ],
    };
    const folder = folderWith({
      'digest.txt': digest,
      'bridge.txt': copy,
      'kept/council.txt':
        'Another headline\n\nMay 9, 2024\n\nThe council voted 21 to 6 for it on Thursday, after a long debate.\n',
      'provenance-sources.json': JSON.stringify(list),
    });
    const { stdout, stderr } = provenance(['verify', '--format', 'json'], { in: folder });
    const states = linesOf(stdout).map((line) => JSON.parse(line).state);
    assert.deepEqual(states.slice(-3), ['found', 'found', 'found']);
    assert.deepEqual(linesOf(stderr), [
      'provenance: provenance-sources.json:1: "copy" must be the path of a file in this folder or below, with /',
      'provenance: provenance-sources.json: there is no file gone.txt in its folder',
    ]);
  });

  it('follows no link out of the folder of the list', () => {
    const outside = folderWith({ 'secret.txt': copy });
    const folder = folderWith({
      'digest.txt': digest,
      'provenance-sources.json': '{"sources":[{"title":"Lindholm bridge closed","copy":"link.dat"}]}',
    });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.dat'));
    const { stdout, stderr } = provenance(['verify', '--format', 'json'], { in: folder });
    assert.ok(linesOf(stdout).every((line) => JSON.parse(line).copy === null));
    assert.match(stderr, /there is no file link\.dat in its folder/);
  });

  it('says when there is nothing to check', () => {
    const folder = folderWith({ 'note.txt': 'Just a note\n' });
    const { status, stdout } = provenance(['verify'], { in: folder });
    assert.deepEqual(
      [status, stdout],
      [0, '1 file, nothing to check: no claim with a quotation, figure or date cites a source\n'],
    );
    assert.equal(provenance(['verify', '--format', 'json'], { in: folder }).stdout, '');
    assert.equal(provenance(['verify', 'nowhere'], { in: folder }).status, 2);
    assert.equal(provenance(['verify', '--format', 'pdf'], { in: folder }).status, 2);
  });
});
