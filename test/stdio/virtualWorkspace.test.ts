// Files that only the client can read, as in a browser or on a server far away: every answer across files is there too.

import assert from 'node:assert/strict';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { pageHtml, pdfOf } from '../support/savedCopies';
import { StdioClient } from '../support/stdio-client';

const root = 'vscode-vfs://github/kalmar/notes';
const clear = (rules: string[]) => rules.length === 0;
const contradicting = (rules: string[]) => rules.includes('contradictory-dates');

describe('a virtual workspace', () => {
  let client: StdioClient;
  const at = (path: string) => `${root}/${path}`;
  const start = async (
    virtual: Readonly<Record<string, string | Uint8Array>>,
    options: object = { readsFiles: true },
  ) => {
    client = await StdioClient.start({ folders: [root], virtual, initializationOptions: options });
  };

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('has the problems of files that are not open, and those between them', async () => {
    await start({
      [at('a.txt')]: bridgeDigest('March 3, 2025'),
      [at('old/b%20c.txt')]: bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
      [at('old/picture.png')]: 'not asked for',
      [at('node_modules/x.txt')]: brokenDigest(),
    });
    const [problem] = await client.untilPublished(at('a.txt'), contradicting);
    assert.equal(problem?.relatedInformation?.[0]?.location.uri, at('old/b%20c.txt'));
    await client.untilPublished(at('old/b%20c.txt'), contradicting);
    const asked = client.said.flatMap(({ method, params }) =>
      method.startsWith('provenance/read') ? [(params as { uri: string }).uri] : [],
    );
    assert.ok(!asked.some((uri) => uri.includes('node_modules/') || uri.endsWith('.png')), asked.join());
  });

  it('sees files that change, come, go and move', async () => {
    await start({ [at('a.txt')]: bridgeDigest('March 3, 2025') });
    client.open(at('open.txt'), brokenDigest());
    await client.untilPublished(at('open.txt'), (rules) => rules.includes('undefined-citation'));
    client.virtual.set(at('new/b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    client.tellWatched([at('new'), 1]);
    await client.untilPublished(at('a.txt'), contradicting);
    client.virtual.set(at('new/b.txt'), bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge'));
    client.tellWatched([at('new/b.txt'), 2]);
    await client.untilPublished(at('a.txt'), clear);
    client.virtual.set(at('c.txt'), bridgeDigest('March 19, 2025', 'Once More'));
    client.virtual.delete(at('new/b.txt'));
    client.tellWatched([at('c.txt'), 1], [at('new'), 3]);
    await client.untilPublished(at('a.txt'), contradicting);
    client.virtual.delete(at('c.txt'));
    client.tellWatched([at('c.txt'), 3]);
    await client.untilPublished(at('a.txt'), clear);
  });

  it('takes marks and the project file from there', async () => {
    const quote = 'opens the rebuilt Harbour Bridge in Kalmar';
    const dates = ['March 3, 2025', 'March 19, 2025'];
    await start({
      [at('provenance.config.json')]:
        '{"provenance.rules.undefined-citation": "hint", "provenance.exclude": ["drafts/**"]}',
      [at('a.txt')]: bridgeDigest('March 3, 2025'),
      [at('b.txt')]: bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
      [at('c.txt')]: brokenDigest(),
      [at('drafts/d.txt')]: brokenDigest(),
    });
    const [problem] = await client.untilPublished(at('c.txt'), (_, all) => all[0]?.severity === 4);
    assert.equal(problem?.code, 'undefined-citation');
    await client.untilPublished(at('a.txt'), contradicting);
    assert.equal(client.published(at('drafts/d.txt'))?.length ?? 0, 0);
    const mark = [{ reason: 'The second is the ceremony.', accounts: dates.map((date) => ({ quote, date })) }];
    client.virtual.set(at('provenance-intentional.json'), JSON.stringify(mark));
    client.tellWatched([at('provenance-intentional.json'), 1]);
    await client.untilPublished(at('a.txt'), clear);
    client.virtual.set(at('provenance.config.json'), '{"provenance.rules.undefined-citation": "error"}');
    client.tellWatched([at('provenance.config.json'), 2]);
    await client.untilPublished(at('drafts/d.txt'), (_, all) => all[0]?.severity === 1);
  });

  it('takes reviews from there, and opens them again', async () => {
    const digest = (words: string) =>
      `Bridge news\nDivers found cracks in ${words} of 38 piers. [1]\nSources\n- Kyodo: Bridge closed\n`;
    const review = {
      file: 'notes/a.txt',
      claim: 'Divers found cracks in 14 of 38 piers.',
      source: { publisher: 'Kyodo', title: 'Bridge closed' },
      verdict: 'supported',
      by: 'Ines Holm',
      on: '2026-11-28',
    };
    await start({
      [at('notes/a.txt')]: digest('41'),
      [at('provenance-reviews.json')]: `[{"version":1}\n,${JSON.stringify(review)}\n]`,
    });
    await client.untilPublished(at('notes/a.txt'), (rules) => rules.includes('review-outdated'));
    client.virtual.set(at('notes/a.txt'), digest('14'));
    client.tellWatched([at('notes/a.txt'), 2]);
    await client.untilPublished(at('notes/a.txt'), (rules) => !rules.includes('review-outdated'));
  });

  it('takes saved copies and bibliographies from there', async () => {
    const claim = 'Falk called the bridge “a quiet danger to every honest driver” on Friday [1].';
    const digest = `Bridge news\n${claim}\nSources\n- Harbour Review: Harbour Bridge reopens\n`;
    const words = ['“It is a hidden danger to every honest driver,” said Mayor Falk of the old bridge in Kalmar.'];
    const inRules = (rules: string[]) => rules.includes('quote-not-in-source');
    const notInRules = (rules: string[]) => !rules.includes('quote-not-in-source');
    await start({
      [at('digest.txt')]: digest,
      [at('copies/bridge.html')]: pageHtml(words),
      [at('refs.bib')]:
        '@article{falk, title = {Harbour Bridge reopens}, journal = {Harbour Review}, author = {Falk, Mari}, year = {2024}}',
    });
    client.open(at('digest.txt'), digest);
    await client.untilPublished(at('digest.txt'), inRules);
    // It is read after the copy, and a hover says so as soon as it is.
    for (let value = ''; !/By Mari Falk/.test(value); ) {
      value = (await client.hover(at('digest.txt'), { line: 3, character: 20 }))?.contents.value ?? '';
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    client.virtual.set(at('copies/bridge.html'), pageHtml(words.map((line) => line.replace('hidden', 'quiet'))));
    client.tellWatched([at('copies/bridge.html'), 2]);
    await client.untilPublished(at('digest.txt'), notInRules);
    client.virtual.set(at('copies/bridge.pdf'), pdfOf([words], '/Title (Harbour Bridge reopens)'));
    client.virtual.delete(at('copies/bridge.html'));
    client.tellWatched([at('copies/bridge.pdf'), 1], [at('copies/bridge.html'), 3]);
    await client.untilPublished(at('digest.txt'), inRules);
    client.virtual.delete(at('copies/bridge.pdf'));
    client.tellWatched([at('copies'), 3]);
    await client.untilPublished(at('digest.txt'), notInRules);
  });

  it('has what was open, as it is there, once it is closed', async () => {
    await start({ [at('a.txt')]: bridgeDigest('March 3, 2025'), [at('b.txt')]: bridgeDigest('March 3, 2025', 'Two') });
    client.open(at('b.txt'), bridgeDigest('March 19, 2025', 'Two'));
    await client.untilPublished(at('a.txt'), contradicting);
    client.close(at('b.txt'));
    await client.untilPublished(at('a.txt'), clear);
  });

  it('is left alone by a client that reads nothing', async () => {
    await start({ [at('a.txt')]: brokenDigest() }, {});
    client.open(at('open.txt'), brokenDigest());
    await client.untilPublished(at('open.txt'), (rules) => rules.includes('undefined-citation'));
    assert.ok(!client.said.some(({ method }) => method.startsWith('provenance/read')));
  });
});
