// Plain texts as copies: what an importer gives of them, and what it refuses.

import assert from 'node:assert/strict';
import { defaultLimits } from '../../server/src/importers/importer';
import { importCopy } from '../../server/src/importers/table';
import type { CopyText } from '../../server/src/workspace/copies/copy';

describe('importers', () => {
  it('give title, address and text of a plain report', async () => {
    const copy = await copyOf(
      'report.txt',
      'Ferry sails again\nBy Ana Ruiz\nMay 3, 2024\nhttps://harbour.example/ferry\n\nThe ferry sailed.\n',
    );
    assert.equal(copy.title, 'Ferry sails again');
    assert.deepEqual(copy.addresses, ['https://harbour.example/ferry']);
    assert.ok(copy.text.includes('The ferry sailed.'));
    assert.deepEqual(copy.readable, { start: 0, end: copy.text.length });
  });

  it('leave marks and addresses of Markdown out of the text', async () => {
    const copy = await copyOf(
      'report.md',
      '---\ntitle: Ferry sails again\ndate: 2024-05-03\nurl: https://harbour.example/ferry\n---\n\nThe *ferry* [sailed](https://a.example/b) again. On the quay the harbour master counted 220 passengers.\n',
    );
    assert.equal(copy.publishedOn, '2024-05-03');
    assert.deepEqual(copy.addresses, ['https://harbour.example/ferry']);
    assert.match(copy.text, /The ferry sailed again\./);
  });

  it('say why there is no text', async () => {
    assert.deepEqual(await importCopy('a.txt', new Uint8Array([0, 1, 2, 3])), { notChecked: 'damaged' });
    assert.deepEqual(await importCopy('a.txt', bytesOf('  \n')), { notChecked: 'no-text' });
    assert.deepEqual(await importCopy('a.exe', bytesOf('MZ')), { notChecked: 'unreadable' });
    const limits = { ...defaultLimits, maxBytes: 3 };
    assert.deepEqual(await importCopy('a.txt', bytesOf('Four'), limits), { notChecked: 'too-large' });
  });
});

async function copyOf(name: string, text: string): Promise<CopyText> {
  const reading = await importCopy(name, bytesOf(text));
  assert.ok('copies' in reading);
  const [copy] = reading.copies;
  assert.ok(copy);
  return copy;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
