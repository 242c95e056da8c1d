// The hash of a text is that of Node, for texts of every length around a block and of every width of character.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../server/src/text/sha256';

describe('sha256', () => {
  it('is the hash of the standard', () => {
    assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('equals that of Node', () => {
    const texts = Array.from({ length: 140 }, (_, length) => 'a'.repeat(length));
    texts.push('é'.repeat(90), '“”–…'.repeat(40), '😀 Lindholm 橋'.repeat(300), 'half \ud83d of a pair', '\udc00');
    for (const text of texts) assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), text);
  });
});
