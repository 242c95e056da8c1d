// Diagnostics as a client gets them: pushed for what it shows and for what it does not, in step with every edit.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { rulesOf, StdioClient, uriOf } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('pushed diagnostics', () => {
  let client: StdioClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  const started = async (files: Readonly<Record<string, string | Uint8Array>>, settings?: unknown) => {
    const folder = folderWith(files);
    client = await StdioClient.start({ folders: [folder], settings });
    return (name: string) => join(folder, name);
  };

  it('come for an open file, with rule, page, source and version', async () => {
    const at = await started({});
    client.open(at('a.article'), brokenDigest());
    const [problem] = await client.untilPublished(at('a.article'), (rules) => rules.includes('undefined-citation'));
    assert.ok(problem);
    assert.deepEqual(
      { code: problem.code, source: problem.source, severity: problem.severity },
      { code: 'undefined-citation', source: 'provenance', severity: 1 },
    );
    assert.match(problem.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/undefined-citation\.md$/);
    const line = brokenDigest().split('\n')[entryLine] ?? '';
    assert.equal(problem.range.start.line, entryLine);
    assert.equal(line.slice(problem.range.start.character, problem.range.end.character), '[9]');
    assert.equal(client.publications(at('a.article')).at(-1)?.version, 1);
  });

  it('count UTF-16 units, whatever stands before them', async () => {
    const at = await started({});
    const text = brokenDigest().replace('Councillor', '👩‍⚖️ 𝔐ouncillor').replaceAll('\n', '\r\n');
    client.open(at('a.article'), text);
    const problems = await client.untilPublished(at('a.article'), (rules) => rules.includes('undefined-citation'));
    const { range } = problems[0] ?? assert.fail();
    const line = text.split('\r\n')[entryLine] ?? '';
    assert.deepEqual(range, {
      start: { line: entryLine, character: line.indexOf('[9]') },
      end: { line: entryLine, character: line.indexOf('[9]') + 3 },
    });
  });

  it('do not count the byte order mark of a file on the disk', async () => {
    const at = await started({ 'bom.txt': `\ufeff${brokenDigest().replace('Old Fish', 'Old [8] Fish')}` });
    const problems = await client.untilPublished(at('bom.txt'), (rules) => rules.length >= 2);
    const first = problems.find(({ range }) => range.start.line === 0);
    assert.equal(first?.range.start.character, 'Old '.length);
  });

  it('grey out what is not needed', async () => {
    const at = await started({});
    client.open(at('a.article'), bridgeDigest('March 3, 2025').replace('[1][2]', '[1]'));
    const problems = await client.untilPublished(at('a.article'), (rules) => rules.includes('uncited-source'));
    assert.deepEqual(problems.find(({ code }) => code === 'uncited-source')?.tags, [1]);
  });

  it('follow an edit in both files of a contradiction, and link the other place', async () => {
    const at = await started({});
    client.open(at('a.article'), bridgeDigest('March 3, 2025'));
    client.open(at('b.article'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    const contradictory = (rules: string[]) => rules.includes('contradictory-dates');
    const [inA] = await client.untilPublished(at('a.article'), contradictory);
    await client.untilPublished(at('b.article'), contradictory);
    const [related] = inA?.relatedInformation ?? [];
    assert.equal(related?.location.uri, uriOf(at('b.article')));
    assert.equal(related?.location.range.start.line, entryLine);

    const date = { start: { line: entryLine, character: 6 }, end: { line: entryLine, character: 8 } };
    client.edit(at('b.article'), { range: date, text: '3' });
    await client.untilPublished(at('b.article'), (rules) => !contradictory(rules));
    await client.untilPublished(at('a.article'), (rules) => !contradictory(rules));

    client.edit(at('a.article'), { range: { ...date, end: { line: entryLine, character: 7 } }, text: '28' });
    await client.untilPublished(at('b.article'), contradictory);
    await client.untilPublished(at('a.article'), contradictory);
  });

  it('come for files that are not open, and say what a closed file has against an open one', async () => {
    const at = await started({ 'old/closed.txt': bridgeDigest('March 19, 2025'), 'broken.digest': brokenDigest() });
    await client.untilPublished(at('broken.digest'), (rules) => rules.includes('undefined-citation'));
    client.open(at('new.article'), bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge'));
    const [inOpen] = await client.untilPublished(at('new.article'), (rules) => rules.includes('contradictory-dates'));
    assert.ok(inOpen?.relatedInformation?.some(({ location }) => location.uri.endsWith('/old/closed.txt')));
    await client.untilPublished(at('old/closed.txt'), (rules) => rules.includes('contradictory-dates'));
    client.close(at('new.article'));
    await client.untilPublished(at('old/closed.txt'), (rules) => !rules.includes('contradictory-dates'));
    await client.untilPublished(at('new.article'), (rules) => rules.length === 0);
  });

  it('are at most a thousand a file, and say how many more there are', async () => {
    const at = await started({});
    const claims = Array.from({ length: 1200 }, (_, index) => `Claim number ${index} of this digest says so [1][1].`);
    client.open(
      at('many.article'),
      bridgeDigest('March 3, 2025').replace('Timeline', `${claims.join('\n')}\nTimeline`),
    );
    const problems = await client.untilPublished(at('many.article'), (rules) => rules.length > 100);
    assert.equal(problems.length, 1001);
    assert.match(String(problems.at(-1)?.message), /more problems/);
    assert.equal(rulesOf(problems.slice(0, 1000)).filter((rule) => rule === 'repeated-citation').length, 1000);
  });
});
