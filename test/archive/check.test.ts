// The check of an archive says what a check of its files says: on the samples, on topics of our own by several authors, on generated digests.
// Damage is named, and what is not damaged can still be read.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { digestTexts } from '../../bench/corpus/texts.mjs';
import { schemaVersion } from '../../server/src/archive/schema';
import { archiveRules } from '../../server/src/archive/scoring';
import { isoDay } from '../../server/src/dates/calendar/calendar';
import { Engine, literal, parquet } from '../../server/src/hosts/archive/engine';
import { readOwnTopics } from '../quality/ownTopics';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { provenance } from '../support/command-line';
import { removeFolders, write } from '../support/temporary-folder';
import { archiveCommand, builtArchive, manifestOf } from './archives';

interface Problem {
  readonly file: string;
  readonly rule: string;
  readonly data: { readonly confidence?: number };
}

/** The problems of a check by the rules that an archive is checked by. */
function checkedFolder(folder: string): Problem[] {
  const ids = new Set(archiveRules.map(({ meta }) => meta.id));
  const { stdout, stderr } = provenance(['check', 'notes', '--no-cache', '--format', 'json'], { in: folder });
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as { problems: Problem[] }).problems.filter(({ rule }) => ids.has(rule));
}

function checkedArchive(folder: string, ...options: string[]): Problem[] {
  const { stdout, stderr, status } = archiveCommand(['check', 'archive', '--format', 'json', ...options], folder);
  assert.ok(status === 0 || status === 1, stderr);
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}

const samples = () =>
  Object.fromEntries(
    readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [`seeds/${name}`, readFileSync(join('seeds', name), 'utf8')]),
  );

/** Timelines of one topic by several authors, each in a file. */
function ownTopics(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name, timelines } of readOwnTopics()) {
    for (const { author, entries } of timelines) {
      const lines = entries.map(({ first, text }) => `${isoDay(first)} - ${text}`);
      files[`topics/${name}/${author.replaceAll(' ', '-')}.txt`] = [
        `${name}, by ${author}`,
        '',
        'Timeline:',
        '',
        ...lines,
        '',
      ].join('\n');
    }
  }
  return files;
}

/** Quotations and figures that differ between two reports of one day. */
const reports = {
  'reports/a.txt': `Ferry Runs Aground Off Gotland\nMarch 3, 2025\nOn March 3, 2025, the ferry Astrid ran aground off Gotland with 214 passengers aboard, and 12 people were injured.\n“We will never again sail this narrow channel at night,” said captain Ingrid Halvorsen.\n`,
  'reports/b.txt': `Astrid Aground Near Visby\nMarch 3, 2025\nOn March 3, 2025, the ferry Astrid ran aground off Gotland with 214 passengers aboard, and 19 people were injured.\n“We will never again sail this dangerous channel at night,” said captain Ingrid Halvorsen.\n`,
};

describe('provenance archive check', () => {
  afterEach(removeFolders);

  it('says the same as a check of the files', () => {
    const digests = Object.fromEntries(digestTexts(120, 3).map((text, at) => [`digests/${at}.txt`, text]));
    const { folder } = builtArchive({ ...samples(), ...ownTopics(), ...reports, ...digests });
    const wanted = checkedFolder(folder);
    assert.deepEqual(checkedArchive(folder), wanted);
    const rules = new Set(wanted.map(({ rule }) => rule));
    assert.deepEqual([...rules].sort(), [
      'altered-quote',
      'contradictory-dates',
      'contradictory-figures',
      'duplicate-source',
    ]);
    assert.ok(wanted.length > 60, `${wanted.length} problems`);
  });

  it('compares what was added later with all that was there, and no file with its older version', () => {
    const { folder } = builtArchive({ 'a.txt': bridgeDigest('March 3, 2025'), 'z.txt': brokenDigest() });
    assert.deepEqual(checkedArchive(folder), []);
    write(join(folder, 'notes/a.txt'), bridgeDigest('March 9, 2025'));
    assert.equal(archiveCommand(['add', 'archive', 'notes'], folder).status, 0);
    assert.deepEqual(checkedArchive(folder), []);
    write(join(folder, 'notes/b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    assert.equal(archiveCommand(['add', 'archive', 'notes'], folder).status, 0);
    const found = checkedArchive(folder);
    assert.deepEqual(
      found.map(({ file, rule }) => [file, rule]),
      [
        ['notes/a.txt', 'contradictory-dates'],
        ['notes/b.txt', 'contradictory-dates'],
      ],
    );
    assert.deepEqual(found, checkedFolder(folder));
    assert.deepEqual(checkedArchive(folder, '--rule', 'altered-quote'), []);
  });

  it('names what is damaged or missing, and reads the rest when it is told to', () => {
    const pair = { 'a.txt': bridgeDigest('March 3, 2025'), 'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens') };
    const { folder, archive } = builtArchive(pair);
    write(join(folder, 'notes/c.txt'), bridgeDigest('March 30, 2025', 'A Third Opening'));
    assert.equal(archiveCommand(['add', 'archive', 'notes'], folder).status, 0);
    const refusal = () => {
      const { status, stdout, stderr } = archiveCommand(['check', 'archive'], folder);
      assert.deepEqual([status, stdout], [2, '']);
      return stderr;
    };
    const file = join(archive, 'accounts/part-000001.parquet');
    const { size } = statSync(file);
    appendFileSync(file, 'x');
    assert.equal(
      refusal(),
      `provenance: archive/accounts/part-000001.parquet: damaged: it has ${size + 1} bytes in place of ${size}; --skip-damaged reads the rest\n`,
    );
    truncateSync(file, size - 1);
    appendFileSync(file, 'x');
    assert.match(refusal(), /part-000001\.parquet: damaged: its content is not what was written; --skip-damaged/);
    rmSync(file);
    assert.match(
      refusal(),
      /^provenance: archive\/accounts\/part-000001\.parquet: missing; --skip-damaged reads the rest\n$/,
    );
    const { stderr } = archiveCommand(['check', 'archive', '--skip-damaged'], folder);
    assert.match(stderr, /part-000001\.parquet: missing; it is left out\n.*archive: 1 articles are left out/);
    assert.deepEqual(
      checkedArchive(folder, '--skip-damaged').map(({ file }) => file),
      ['notes/a.txt', 'notes/b.txt'],
    );
    const [index] = manifestOf(archive).index.files;
    rmSync(join(archive, index?.file ?? ''));
    assert.match(refusal(), /missing, and 1 more; --skip-damaged reads the rest/);
    assert.deepEqual(
      checkedArchive(folder, '--skip-damaged').map(({ file }) => file),
      ['notes/a.txt', 'notes/b.txt'],
    );
  });

  it('names a file that is another table or none, or has rows of somebody else, though the manifest has its hash', async () => {
    const { folder, archive } = builtArchive({ 'a.txt': bridgeDigest('March 3, 2025') });
    const forged = (file: string, bytes: Uint8Array): string => {
      const manifest = manifestOf(archive);
      const before = readFileSync(join(archive, file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const files = [...manifest.parts.flatMap((part) => part.files), ...manifest.index.files];
      for (const one of files) if (one.file === file) Object.assign(one, { bytes: bytes.length, sha256 });
      const honest = readFileSync(join(archive, 'manifest.json'));
      const head = { format: 'source-provenance-archive', schema: schemaVersion };
      write(join(archive, 'manifest.json'), JSON.stringify({ ...head, ...manifest }));
      write(join(archive, file), bytes);
      const { status, stdout, stderr } = archiveCommand(['check', 'archive'], folder);
      assert.deepEqual([status, stdout], [2, '']);
      write(join(archive, 'manifest.json'), honest);
      write(join(archive, file), before);
      return stderr;
    };
    const citations = readFileSync(join(archive, 'citations/part-000000.parquet'));
    assert.equal(
      forged('articles/part-000000.parquet', citations),
      'provenance: archive/articles/part-000000.parquet: damaged: the table articles has a column “path”, and this file has none\n',
    );
    assert.equal(
      forged('terms/part-000000.parquet', new Uint8Array(20)),
      'provenance: archive/terms/part-000000.parquet: damaged: it is no Parquet file\n',
    );
    for (const summary of ['{', '{}', '{"accounts":[{}],"sources":[],"quotes":[],"figures":[]}']) {
      const table = join(folder, 'forged.parquet');
      const engine = await Engine.open({ megabytes: 256, folder });
      const rows = `SELECT * REPLACE (${literal(summary)} AS summary) FROM ${parquet([join(archive, 'articles/part-000000.parquet')])}`;
      await engine.run(`COPY (${rows}) TO ${literal(table)} (FORMAT parquet)`);
      engine.close();
      assert.match(
        forged('articles/part-000000.parquet', readFileSync(table)),
        /^provenance: archive: damaged: what it keeps of an article is not what was written \(.*\); build it anew\n$/,
      );
    }
  });
});
