// Saved copies while the server runs: plain reports, web pages and the list that names them, when they come, change and go.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from 'vscode-languageserver';
import { pdfOf } from '../support/savedCopies';
import { StdioClient, uriOf } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const digest = `Bridge news
Falk called the bridge “a quiet danger to every honest driver” on Friday, and cracks were found in 14 piers [1].
Sources
- Harbour Review: Lindholm bridge closed
`;
const words = 'Divers found cracks in fourteen piers. “It is a hidden danger to every honest driver,” said Mayor Falk.';
const page = `<!doctype html><html><head><title>Lindholm bridge closed</title></head><body><article>
<h1>Lindholm bridge closed</h1><p>May 3, 2024</p><p>${words}</p><p>${'The town has waited for it for years. '.repeat(20)}</p></article></body></html>`;

const altered = (rules: string[]) => rules.includes('quote-not-in-source');
const clear = (rules: string[]) => !rules.includes('quote-not-in-source');

describe('saved copies in the editor', () => {
  let client: StdioClient;
  let folder: string;
  const at = (name: string) => join(folder, name);

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  const started = async (files: Readonly<Record<string, string>>) => {
    folder = folderWith(files);
    client = await StdioClient.start({ folders: [folder] });
    client.open(at('digest.txt'), files['digest.txt'] ?? '');
    await client.untilRead();
  };

  it('are reports, whose changes are seen at once', async () => {
    await started({ 'digest.txt': digest, 'copies/bridge.txt': `Lindholm bridge closed\n\nMay 3, 2024\n\n${words}\n` });
    await client.untilPublished(at('digest.txt'), altered);
    write(at('copies/bridge.txt'), `Lindholm bridge closed\n\nMay 3, 2024\n\n${words.replace('hidden', 'quiet')}\n`);
    client.tellWatched([at('copies/bridge.txt'), 2]);
    await client.untilPublished(at('digest.txt'), clear);
  });

  it('are web pages too, when they come, change and go', async () => {
    await started({ 'digest.txt': digest, 'bridge.html': page });
    await client.untilPublished(at('digest.txt'), altered);
    const hover = await client.hover(at('digest.txt'), { line: 1, character: 30 });
    assert.match(
      hover?.contents.value ?? '',
      /Not in the saved copy[\s\S]*a ~~quiet~~ \*\*hidden\*\* danger to every honest driver/,
    );
    write(at('bridge.html'), page.replace('hidden', 'quiet'));
    client.tellWatched([at('bridge.html'), 2]);
    await client.untilPublished(at('digest.txt'), clear);
    write(at('bridge.html'), page);
    client.tellWatched([at('bridge.html'), 2]);
    await client.untilPublished(at('digest.txt'), altered);
    rmSync(at('bridge.html'));
    client.tellWatched([at('bridge.html'), 3]);
    await client.untilPublished(at('digest.txt'), clear);
  });

  it('are what provenance-sources.json names', async () => {
    const list = (copy: string) => JSON.stringify({ sources: [{ title: 'Lindholm bridge closed', copy }] });
    const kept = `Quite another headline\n\nMay 3, 2024\n\n${words}\n`;
    await started({ 'digest.txt': digest, 'kept/a.txt': kept, 'provenance-sources.json': list('kept/a.txt') });
    await client.untilPublished(at('digest.txt'), altered);
    rmSync(at('provenance-sources.json'));
    client.tellWatched([at('provenance-sources.json'), 3]);
    await client.untilPublished(at('digest.txt'), clear);
  });

  it('open as text at the passage, with the words that differ marked in the hover', async () => {
    const pages = pdfOf(
      [
        ['Lindholm bridge closed', 'May 3, 2024'],
        ['Divers found cracks in fourteen piers.', ...words.split(/(?<=piers\.) /).slice(1)],
      ],
      '/Title (Lindholm bridge closed)',
    );
    folder = folderWith({ 'digest.txt': digest });
    writeFileSync(at('bridge.pdf'), pages);
    client = await StdioClient.start({ folders: [folder], initializationOptions: { showsCopies: true } });
    client.open(at('digest.txt'), digest);
    await client.untilRead();
    await client.untilPublished(at('digest.txt'), altered);
    const position = { line: 1, character: 30 };
    const hover = await client.hover(at('digest.txt'), position);
    assert.match(hover?.contents.value ?? '', /page 2 of bridge\\?\.pdf[\s\S]*> a ~~quiet~~ \*\*hidden\*\* danger/);
    const textDocument = { uri: uriOf(at('digest.txt')) };
    const [target] = await client.request<{ uri: string; range: Range }[]>('textDocument/definition', {
      textDocument,
      position,
    });
    assert.match(target?.uri ?? '', /^provenance-copy:\/bridge\.pdf/);
    const { text } = await client.request<{ text: string }>('provenance/copyText', { uri: target?.uri });
    assert.match(text, /^--- Page 1 ---\nLindholm[\s\S]*\n--- Page 2 ---\nDivers/);
    const { start, end } = target?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.equal(
      text.split('\n')[start.line]?.slice(start.character, end.character),
      'a hidden danger to every honest driver',
    );
    const refused = await client.request<{ refused?: string }>('provenance/copyText', {
      uri: 'provenance-copy:/x?file%3A%2F%2F%2Fetc%2Fpasswd',
    });
    assert.ok(refused.refused);
  });

  it('are described by a bibliography, whose records are in hovers and links when it comes, changes and goes', async () => {
    const entry = (author: string) =>
      `@article{a, title={Lindholm bridge closed}, journal={Harbour Review}, author={${author}}, date={2024-05-03}, url={https://review.example/bridge}, file={kept/a.txt}}`;
    const kept = `Quite another headline\n\nMay 3, 2024\n\n${words}\n`;
    await started({ 'digest.txt': digest, 'kept/a.txt': kept, 'library/none.txt': '' });
    const source = { line: 3, character: 20 };
    const hoverUntil = async (pattern: RegExp) => {
      for (;;) {
        const value = (await client.hover(at('digest.txt'), source))?.contents.value ?? '';
        if (pattern.test(value)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    write(at('zotero.bib'), entry('Ek, Nils'));
    client.tellWatched([at('zotero.bib'), 1]);
    await hoverUntil(/By Nils Ek, 3 May 2024|By Nils Ek, May 3, 2024/);
    // The record names the file of its copy.
    await client.untilPublished(at('digest.txt'), altered);
    const links = await client.request<{ target?: string }[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf(at('digest.txt')) },
    });
    assert.ok(links.some(({ target }) => target === 'https://review.example/bridge'));
    write(at('zotero.bib'), entry('Berg, Ida'));
    client.tellWatched([at('zotero.bib'), 2]);
    await hoverUntil(/By Ida Berg/);
    rmSync(at('zotero.bib'));
    client.tellWatched([at('zotero.bib'), 3]);
    await client.untilPublished(at('digest.txt'), clear);
    await hoverUntil(/^(?![\s\S]*By Ida Berg)/);
  });
});
