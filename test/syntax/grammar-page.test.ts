// The examples of docs/grammar.md mean what the page says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChronology } from '../../server/src/dates/article/chronology';
import { looksLikeDigest } from '../../server/src/syntax/detect';
import { parseArticle } from '../../server/src/syntax/parse';
import { groupsOf, sourcesOf, written } from './reading';

const page = readFileSync(join(process.cwd(), 'docs/grammar.md'), 'utf8');
const blocks = [...page.matchAll(/```text\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** The rows of the table whose head has `column`, each as its cells. */
function rowsUnder(column: string): string[][] {
  const table = page.slice(page.indexOf(column));
  const lines = table.split('\n').slice(2);
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

const code = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

describe('the grammar page', () => {
  it('begins with a whole digest', () => {
    const text = blocks[0] ?? '';
    const article = parseArticle(text);
    assert.ok(looksLikeDigest(text));
    assert.deepEqual(
      article.sections.map(({ kind }) => kind),
      ['body', 'tickers', 'timeline', 'sources'],
    );
    assert.equal(written(article, article.paragraphs[0]?.runIn), 'Losses of the night');
    assert.deepEqual([article.entries.length, article.sources.length, article.citations.length], [2, 2, 5]);
  });

  it('shows entries', () => {
    const article = parseArticle(`Mill fire\nTimeline\n${blocks[1]}`);
    assert.equal(article.entries.length, 5);
    assert.ok(article.entries.every(({ groups }) => groups.length === 1));
  });

  it('shows a comment that silences', () => {
    const article = parseArticle(`Mill fire\n${blocks[2]}`);
    assert.deepEqual(
      article.directives.map(({ rules }) => rules),
      [['uncited-claim']],
    );
  });

  it('shows sources', () => {
    const rows = rowsUnder('| written | publisher | title | more |');
    assert.equal(rows.length, 13);
    for (const [form = '', publisher, title, more = ''] of rows) {
      const [source] = sourcesOf(`Mill fire\nIt burned [1].\nSources\n${code(form).join('\n')}`);
      assert.equal(source?.publisher ?? 'missing', publisher, form);
      assert.equal(source?.title, title, form);
      assert.equal(source?.url !== undefined, more.includes('URL'), form);
      assert.equal(source?.date !== undefined, more.includes('date'), form);
    }
  });

  it('shows citations, malformed ones, and what is none', () => {
    for (const [form = ''] of rowsUnder('| written | means |')) {
      for (const bracket of code(form)) assert.equal(groupsOf(`It burned ${bracket}.`).length, 1, bracket);
    }
    for (const [form = ''] of rowsUnder('| written | what is wrong |')) {
      for (const bracket of code(form)) assert.equal(parseArticle(`It burned ${bracket}`).malformed.length, 1, bracket);
    }
    const none = page.slice(page.indexOf('**Not citations:**'), page.indexOf('`[2024]` is read as'));
    for (const bracket of code(none).filter((example) => example.includes('['))) {
      const text = bracket.startsWith('[1]: ') ? bracket : `It burned ${bracket}`;
      const isGlued = bracket === '[0]' || bracket === '[sic]';
      if (!isGlued) assert.deepEqual(groupsOf(text), [], bracket);
    }
  });

  it('shows citations of Markdown', () => {
    const definitions = '\n\n[^1]: https://echo.example/1\n[^keeper]: https://echo.example/2\n';
    const numbers = '\n\n## Works cited\n\n1. Echo: One\n2. Echo: Two\n3. Echo: Three\n4. Echo: Four\n5. Echo: Five\n';
    const names =
      '\n\n## Sources\n\n- [S1] Echo: One\n- [metzger-2023] Echo: Two\n- [src-001] Echo: Three\n- [src-004] Echo: Four\n';
    const titled = [1, 2, 3].map((number) => `\n[${number}]: https://echo.example/${number} "Part ${number}"`).join('');
    for (const [form = ''] of rowsUnder('| in Markdown | means |')) {
      for (const written of code(form)) {
        const list = /\[\^[a-z1](?!_)/.test(written)
          ? definitions
          : /S1|-\d{3}/.test(written)
            ? names
            : written.includes('][')
              ? titled
              : numbers;
        const again = /^held\.?3/.test(written) ? ' It held.2' : '';
        const { citations } = parseArticle(`It ${written}${again}${list === titled ? '\n' : ''}${list}`, 'markdown');
        assert.ok(citations.length > 0, written);
      }
    }
  });

  it('shows timelines of Markdown', () => {
    const text = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { entries } = readChronology(parseArticle(text, 'markdown'), { numericOrder: 'month-first' });
    assert.deepEqual(
      entries.map(({ date }) => date?.edtf),
      [
        '2023-04-02',
        '2023-04-05',
        '2023-04-07',
        '2023-04-07',
        '2023-04-09',
        '2023-04-10',
        '2023-05-02',
        '2023-05-03',
        '2023-06-05',
        '2023-06-06',
        '2023-06-07',
      ],
    );
  });
});
