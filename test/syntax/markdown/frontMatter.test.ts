// Front matter names the text, dates it, and is nothing else.

import assert from 'node:assert/strict';
import { readChronology } from '../../../server/src/dates/article/chronology';
import { markdown } from './reading';

const body = '\nThe dam of Sund held through the night, although the keeper had warned the council for three weeks.\n';

describe('front matter', () => {
  for (const [name, text] of [
    ['YAML', `---\ntitle: "The dam of Sund"\ndate: 2023-04-05\ntags:\n  - dams\n---\n${body}`],
    ['TOML', `+++\ntitle = "The dam of Sund"\ndate = 2023-04-05\n+++\n${body}`],
  ]) {
    it(`in ${name} has title and date`, () => {
      const article = markdown(text ?? '');
      assert.equal(article.kind, 'report');
      const { headline } = article;
      assert.equal(headline && article.text.slice(headline.content.start, headline.content.end), 'The dam of Sund');
      assert.equal(readChronology(article, { numericOrder: 'month-first' }).dateline?.edtf, '2023-04-05');
    });
  }

  it('may be long, and holds no source', () => {
    const links = Array.from({ length: 200 }, (_, index) => `  - text: Dam ${index}\n    type: internal\n`).join('');
    const article = markdown(`---\ntitle: Dams\nlinks:\n${links}---\n${body}`);
    assert.deepEqual(article.sources, []);
    assert.equal(article.kind, 'report');
  });

  it('is none that does not end', () => {
    assert.equal(markdown(`---\ntitle: The dam of Sund\n${body}`).headline?.content.start !== 11, true);
  });
});
