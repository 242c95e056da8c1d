// Front matter names the text, dates it, and is nothing else.

import assert from 'node:assert/strict';
import { readChronology } from '../../../server/src/dates/article/chronology';
import { lineStartsOf } from '../../../server/src/syntax/lines';
import { frontMatterOf } from '../../../server/src/syntax/markdown/frontMatter';
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

  it('with title and date makes a report of short paragraphs, and not of captions', () => {
    const data = '---\ntitle: The dam of Sund\ndate: 2023-04-05\n---\n# The dam of Sund\n\n';
    assert.equal(
      markdown(`${data}The dam held through the night.\n\n“It was close,” said Kari Moen.\n`).kind,
      'report',
    );
    assert.equal(markdown(`${data}Figure 1: the dam from the east\n\nFigure 2: the dam from the west\n`).kind, 'other');
    const undated = data.replace(/date.*\n/, '');
    assert.equal(
      markdown(`${undated}The dam held through the night.\n\n“It was close,” said Kari Moen.\n`).kind,
      'other',
    );
  });

  for (const [name, data, title, author] of [
    ['on the line', 'title: Dams\nauthor: Kari Moen # editor', 'Dams', 'Kari Moen'],
    [
      'folded, and in a list',
      'title: >-\n  The dam of Sund\nauthors:\n  - Kari Moen\n  - Per Dahl',
      'The dam of Sund',
      'Kari Moen',
    ],
    ['in brackets', 'title: "Dams: a report"\nauthor: [Kari Moen, Per Dahl]', 'Dams: a report', 'Kari Moen'],
    [
      'of people with more to them',
      'title: Dams\nauthor:\n- name: Kari Moen\n  mail: k@dam.example',
      'Dams',
      'Kari Moen',
    ],
  ] as const) {
    it(`has title and author ${name}`, () => {
      const { text, headline, author: by } = markdown(`---\n${data}\n---\n${body}`);
      assert.equal(headline && text.slice(headline.content.start, headline.content.end), title);
      assert.equal(by && text.slice(by.start, by.end), author);
    });
  }

  it('is read in linear time however it is nested, and however many anchors it has', () => {
    const took = (lines: number) => {
      const text = `---\n${'k: &a v\n'.repeat(lines)}a: ${'['.repeat(lines)}\n---\n`;
      const start = performance.now();
      frontMatterOf(text, lineStartsOf(text));
      return performance.now() - start;
    };
    took(1000);
    assert.ok(took(100_000) < 3000, 'the library that was tried takes minutes');
  });

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
