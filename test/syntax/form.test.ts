// Which texts are read as Markdown although their name does not say so: those with marks that come out of it.

import { strict as assert } from 'node:assert';
import { formOf } from '../../server/src/syntax/form';
import { parseArticle } from '../../server/src/syntax/parse';

const works = '\n\nWorks cited\n1. Lark Post: The dam, https://lark.example/dam\n2. Evening Tide: The keeper\n';

/** Labels in order, `?` behind one that leads nowhere. */
function citationsIn(text: string): string {
  const { citations, sources } = parseArticle(text, formOf('notes.txt', text));
  const numbers = new Set(sources.map(({ number }) => number));
  return citations.map(({ label, number }) => (numbers.has(number) ? label : `${label}?`)).join(' ');
}

describe('plain text with the marks of an export', () => {
  it('has raised figures above a numbered list', () => {
    assert.equal(
      citationsIn(`The dam of Sund\n\nThe dam held.¹ The keeper saw it leak.² Nobody came.⁷${works}`),
      '1 2 7?',
    );
  });

  it('has numbers behind full stops above its works cited', () => {
    assert.equal(
      citationsIn(`The dam of Sund\n\nThe dam held.1 The keeper saw it leak.2 Nobody came.5${works}`),
      '1 2 5?',
    );
  });

  it('has labels with letters, a timeline and a list under plain headings', () => {
    const text =
      'The dam of Sund\n\nThe dam held [S1]. It leaked [S2, S9].\n\nTimeline\n3 May 2021 – It leaks [S2].\n4 May 2021 – It holds [S1].\n\n' +
      'Sources\n[S1] Lark Post: The dam\n[S2] Evening Tide: The keeper\n';
    assert.equal(citationsIn(text), 'S1 S2 S9? S2 S1');
    assert.equal(parseArticle(text, formOf('notes.txt', text)).entries.length, 2);
  });

  it('has links as Markdown writes them', () => {
    const link = (name: string) => `It held ([${name}](https://${name.toLowerCase()}.example/dam)).`;
    const list = ['Lark', 'Tide', 'Sund'].map(
      (name, at) => `${at + 1}. ${name}: The dam, https://${name.toLowerCase()}.example/dam\n`,
    );
    const text = `The dam of Sund\n\n${['Lark', 'Tide', 'Sund'].map(link).join(' ')}\n\nSources\n${list.join('')}`;
    assert.equal(citationsIn(text), '1 2 3');
  });

  it('is plain without a list that they could lead to', () => {
    assert.equal(formOf('notes.txt', 'The lake is 4 km² large. The dam held.¹ It leaked.2 See [A1].'), 'plain');
    assert.equal(
      formOf('notes.txt', 'The dam held [1].\n\nSources\n1. Lark Post: The dam\n2. Tide: The keeper\n'),
      'plain',
    );
  });
});
