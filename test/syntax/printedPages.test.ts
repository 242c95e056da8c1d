// Texts that were taken from printed pages: copies of what others list and cite.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';

describe('the kind', () => {
  it('of a text from printed pages, whose words are divided at the ends of lines, is report, whatever it lists', () => {
    const page = (first: string) =>
      `Mill fires\n\n${first}\nThey burn [1],\n\nReferences\n[1] Ash, J.: Mills\nEcho Press, 1990\n`;
    const divided = page('The mills of the val-\nley burn each sum-\nmer, and in the win-\nter they are mend-\ned.');
    const article = parseArticle(divided);
    assert.equal(article.kind, 'report');
    assert.equal(article.sources.length + article.citations.length, 0);
    assert.equal(
      parseArticle(page('The mills of the valley burn each\nsummer, and in the well-\nknown winters they are mended.'))
        .kind,
      'digest',
    );
  });
});
