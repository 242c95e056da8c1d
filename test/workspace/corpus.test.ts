// Some files of a larger whole, with what is known of the whole, give the same contradictions as all of its files in memory.

import assert from 'node:assert/strict';
import { digestTexts } from '../../bench/corpus/texts.mjs';
import { identityOf } from '../../server/src/text/terms';
import type { Corpus } from '../../server/src/workspace/corpus';
import type { Summary } from '../../server/src/workspace/facts';
import { makeFacts } from '../../server/src/workspace/summary';
import { Workspace } from '../../server/src/workspace/workspace';

const options = { numericOrder: 'month-first', readText: () => undefined } as const;
/** As in bench/corpus/texts.mjs: so many in a row are of one topic. */
const filesOfTopic = 8;

function corpusOf(summaries: readonly Summary[]): Corpus {
  const counts = new Map<number, number>();
  const dated = summaries.flatMap(({ accounts }) => accounts.filter(({ content }) => content.isDated));
  for (const { content } of dated) {
    for (const term of content.terms) counts.set(identityOf(term), (counts.get(identityOf(term)) ?? 0) + 1);
  }
  return {
    accounts: dated.length,
    accountsWith: (term) => counts.get(term) ?? 0,
    isCommonPair: () => false,
    isCommonFigure: () => false,
  };
}

describe('a workspace that is a part of a corpus', () => {
  it('gives each file the contradictions that it has in the whole', () => {
    const files = digestTexts(40, 11).map((text, at) => {
      const file = `${String(at).padStart(3, '0')}.txt`;
      return { file, summary: makeFacts(file, text, options).summary };
    });
    const whole = new Workspace(options);
    for (const { file, summary } of files) whole.adopt(file, summary);
    const corpus = corpusOf(files.map(({ summary }) => summary));
    let found = 0;
    let differing = 0;
    for (let from = 0; from < files.length; from += filesOfTopic) {
      const topic = files.slice(from, from + filesOfTopic);
      const part = new Workspace({ ...options, corpus });
      const alone = new Workspace(options);
      for (const { file, summary } of topic) {
        part.adopt(file, summary);
        alone.adopt(file, summary);
      }
      for (const { file } of topic) {
        const wanted = whole.events.contradictionsOf(file);
        assert.deepEqual(part.events.contradictionsOf(file), wanted, file);
        found += wanted.length;
        if (JSON.stringify(alone.events.contradictionsOf(file)) !== JSON.stringify(wanted)) differing++;
      }
    }
    assert.ok(found > 0, `${found} contradictions`);
    assert.ok(differing > 0, 'without the corpus the answers would be the same');
  });

  it('follows no pair of words and no key of figures that is common in the whole', () => {
    const quoting = (word: string, count: number) =>
      `A Report\nMarch 3, 2025\nOn March 3, 2025, the ferry Astrid ran aground off Gotland with ${count} passengers aboard.\n` +
      `“We will never again sail this ${word} channel at night,” said captain Ingrid Halvorsen.\n`;
    const answers = (isCommon: boolean) => {
      const corpus: Corpus = {
        accounts: 2,
        accountsWith: () => 2,
        isCommonPair: () => isCommon,
        isCommonFigure: () => isCommon,
      };
      const workspace = new Workspace({ ...options, corpus });
      workspace.apply([
        { file: 'a.txt', text: quoting('narrow', 214) },
        { file: 'b.txt', text: quoting('dangerous', 341) },
      ]);
      return [workspace.quotes.alteredIn('a.txt').length, workspace.figures.clashesIn('a.txt').length];
    };
    assert.deepEqual(answers(false), [1, 1]);
    assert.deepEqual(answers(true), [0, 0]);
  });
});
