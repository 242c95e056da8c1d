// Where saved texts say that they come from, and what they are called.

import assert from 'node:assert/strict';
import { savedFrom, titleOfMarkdown } from '../../server/src/text/savedFrom';

describe('the address that a text was saved from', () => {
  const forms: readonly [string, string][] = [
    ['the comment of a browser', '<!-- saved from url=(0031)https://harbour.example/ferry?a=1 -->\nFerry sails\n'],
    ['front matter', '---\nurl: "https://harbour.example/ferry?a=1"\n---\nFerry sails\n'],
    ['a labelled line', 'Ferry sails\nSource: https://harbour.example/ferry?a=1\nIt sailed.\n'],
    ['a labelled line in bold', 'Ferry sails\n**URL:** <https://harbour.example/ferry?a=1>\n'],
    ['a line of its own', 'Ferry sails\nhttps://harbour.example/ferry?a=1\nIt sailed.\n'],
    [
      'the end',
      `Ferry sails\n${'It sailed.\n'.repeat(300)}Retrieved from https://harbour.example/ferry?a=1 (3 May 2024)\n`,
    ],
  ];
  for (const [name, text] of forms) {
    it(`stands in ${name}`, () => assert.deepEqual(savedFrom(text), ['https://harbour.example/ferry?a=1']));
  }

  it('is no address inside a sentence, and none in the middle of a text', () => {
    assert.deepEqual(savedFrom('Ferry sails\nAs https://other.example says, it sailed.\n'), []);
    const lines = 'It sailed.\n'.repeat(600);
    assert.deepEqual(savedFrom(`Ferry sails\n${lines}https://other.example/x\n${lines}`), []);
  });
});

describe('the title of a page of Markdown', () => {
  const pages: readonly [string, string][] = [
    ['its first heading', '![logo](a.png)\n\n# The [ferry](https://f.example) **sails**\n\n## Install\n'],
    ['a heading that is underlined', 'The ferry sails\n===============\n'],
    ['a heading in HTML', '<h1 align="center">The ferry <em>sails</em></h1>\n'],
    ['its front matter', '---\ntags: x\ntitle: "The ferry sails"\n---\n# Notes\n'],
  ];
  for (const [name, text] of pages) it(`is ${name}`, () => assert.equal(titleOfMarkdown(text), 'The ferry sails'));

  it('is not said by notes on several sources, which give the address of each', () => {
    const notes = (count: number) =>
      Array.from({ length: count }, (_, at) => `## Ferry ${at}\nURL: https://harbour.example/${at}\nIt sailed.\n`).join(
        '\n',
      );
    assert.equal(savedFrom(notes(2)).length, 2);
    assert.deepEqual(savedFrom(notes(6)), []);
  });
});
