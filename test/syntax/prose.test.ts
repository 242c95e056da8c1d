// Prose without citations and comments, and its sentences.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { proseOf } from '../../server/src/syntax/prose';
import { sentencesIn } from '../../server/src/syntax/sentences';

describe('prose', () => {
  it('of Markdown has no marks of footnotes, also of those that cite no source', () => {
    const text =
      '# Mill\n\n## Timeline\n\n- 3 May 2024 – The mill burned.[^1]\n- 4 May 2024 – Rain.\n- 5 May 2024 – Sun.\n\n[^1]: A remark';
    const article = parseArticle(text, 'markdown');
    const start = text.indexOf('The');
    assert.equal(proseOf(article, { start, end: text.indexOf('\n- 4') }), 'The mill burned.');
  });

  const cases: [string, string][] = [
    ['The mill burned [1].', 'The mill burned.'],
    ['The mill burned [1][2] and fell [3], they say [4].', 'The mill burned and fell, they say.'],
    ['The mill burned.[1] Nobody came.[2]', 'The mill burned. Nobody came.'],
    ['The mill burned [01] [2', 'The mill burned'],
    ['The  mill\u00a0burned\n  at night [1].', 'The mill burned at night.'],
    ['The mill burned [1] <!-- provenance-disable-line a -->.', 'The mill burned.'],
    ['The mill [sic] burned [1–3].', 'The mill [sic] burned.'],
    ['The mill burned | [1] |', 'The mill burned'],
    ['| [1] | The mill | burned |', 'The mill | burned'],
    ['|', ''],
    ['The mill burned ([1]; [2]).', 'The mill burned.'],
    ['They call f() in the mill ([3], they say)', 'They call f() in the mill (, they say)'],
    ['At 5 : 20 .5 percent burned [1]', 'At 5: 20 .5 percent burned'],
  ];
  for (const [text, prose] of cases) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(prose)}`, () => {
      const article = parseArticle(`Mill fire\nIt was old [9].\n${text}`);
      assert.equal(proseOf(article, { start: article.text.length - text.length, end: article.text.length }), prose);
    });
  }
});

describe('sentences', () => {
  const cases: [string, string[]][] = [
    ['', []],
    ['  ', []],
    ['One', ['One']],
    ['It burned. It rained.', ['It burned.', 'It rained.']],
    ['It burned! Did it rain? It did… Perhaps.', ['It burned!', 'Did it rain?', 'It did…', 'Perhaps.']],
    ['It burned [1]. It rained [2].', ['It burned [1].', 'It rained [2].']],
    ['It burned.[1] It rained.[2][3] Sun.', ['It burned.[1]', 'It rained.[2][3]', 'Sun.']],
    ['It burned. [1] It rained.', ['It burned. [1]', 'It rained.']],
    ['It burned.[1]It rained.', ['It burned.[1]', 'It rained.']],
    ['“It burned.” He left.', ['“It burned.”', 'He left.']],
    ['“It burned,” he said. “It rained.”', ['“It burned,” he said.', '“It rained.”']],
    ['“It burned!” he said. He left.', ['“It burned!” he said.', 'He left.']],
    ['(It burned.) It rained.', ['(It burned.)', 'It rained.']],
    ['The U.S. army left. The U.S. Army came.', ['The U.S. army left.', 'The U.S. Army came.']],
    ['They left the U.S. The mill burned.', ['They left the U.S.', 'The mill burned.']],
    ['Gen. Ann Lund met Dr. Berg. Both left.', ['Gen. Ann Lund met Dr. Berg.', 'Both left.']],
    ['On Aug. 6 it burned. On Aug. 7, 2024, it rained.', ['On Aug. 6 it burned.', 'On Aug. 7, 2024, it rained.']],
    ['J. R. Berg left. N. Korea stayed.', ['J. R. Berg left.', 'N. Korea stayed.']],
    ['It cost 3.5 million. It cost $.5 more.', ['It cost 3.5 million.', 'It cost $.5 more.']],
    ['At 5 p.m. it burned. At 6 p.m. The mayor came.', ['At 5 p.m. it burned.', 'At 6 p.m.', 'The mayor came.']],
    ['See no. 5. Is it so? No. It is not.', ['See no. 5.', 'Is it so?', 'No.', 'It is not.']],
    ['It is ... long. It is.', ['It is ... long.', 'It is.']],
    ['See example.org. It has more.', ['See example.org.', 'It has more.']],
    ['Berg Inc. said so. It is Berg Inc. They left.', ['Berg Inc. said so.', 'It is Berg Inc.', 'They left.']],
    ['It burned. 40 houses fell.', ['It burned.', '40 houses fell.']],
    ['It burned in May. It rained in March. Sun.', ['It burned in May.', 'It rained in March.', 'Sun.']],
    ['Es brannte. Überall war Rauch.', ['Es brannte.', 'Überall war Rauch.']],
  ];
  for (const [text, sentences] of cases) {
    it(`of ${JSON.stringify(text)} are ${sentences.length}`, () => {
      const found = sentencesIn(text, { start: 0, end: text.length });
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        sentences,
      );
    });
  }

  it('stay in the span that is asked for', () => {
    const text = 'It burned. It rained. Sun.';
    assert.deepEqual(sentencesIn(text, { start: 3, end: 15 }), [
      { start: 3, end: 10 },
      { start: 11, end: 15 },
    ]);
  });
});
