// Typing in prose re-uses what is known of the rest: the outcome must be what a fresh reading gives, after any edit of any digest.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestTexts } from '../../bench/corpus/texts.mjs';
import type { FileFacts } from '../../server/src/workspace/facts';
import { makeFacts } from '../../server/src/workspace/summary';
import { factsAfterTyping } from '../../server/src/workspace/typing';

const options = { numericOrder: 'month-first' } as const;

function digestsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('digest'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const prose =
  'The council of Nedre Orre said that the mill by the river had burned through the night and that nobody was hurt, while the owners ' +
  'of the houses around it waited for word from the insurers [2]. Rebuilding takes a year [1][2].';
const dated = `On March 3, 2024, ${prose.slice(0, 1).toLowerCase()}${prose.slice(1)}`;
const sources = '- Harbour Post: Mill burns in Nedre Orre\n- The Ledger: Owners wait for word';
const entries =
  'March 3, 2024 – The mill burns in Nedre Orre [1].\nMarch 5, 2024 – The owners of the mill meet the council of Nedre Orre [2].';

/** Forms in which lines depend on those around them. */
const forms = [
  `Mill burns in Nedre Orre\n\n${prose}\n\nTimeline\n\n${entries}\n\nSources\n\n${sources}\n`,
  `Mill\n${prose}\n${prose}\nTimeline\n${entries}\nSources\n${sources}`,
  `Mill burns in Nedre Orre\r\nUpdated (2 articles)\r\nWhat is known\r\n${prose}\r\n${dated}\r\n${entries.replace('\n', '\r\n')}\r\n\r\n1. Harbour Post: Mill burns\r\n2. The Ledger: Owners wait\r\n`,
  `Mill burns in Nedre Orre\n\n${entries}\n\n${prose}\n\n${prose}\n\n[1] Harbour Post: Mill burns\n[2] The Ledger: Owners wait\n`,
  `---\ntitle: Mill\n---\n# Mill burns\n\n## Related articles\n${prose}\n\n## Dates\n\n${prose}\n${entries}\n\n## Sources\n-\nHarbour Post: Mill burns\n-`,
  `Mill burns in Nedre Orre\n<!-- provenance-disable-line -->\n${prose}\n\n\`\`\`\n${prose}\n\`\`\`\n${prose}\nTimeline\n${entries}\n`,
  `Mill burns in Nedre Orre\nThe fire\n${prose}\nand the river\n${prose.slice(0, -1)}\nit went on\n**Losses** ${prose}\nTimeline of the fire\n${dated}\n${entries}\nReferences\n${prose}\n${sources}\n`,
  `Mill burns in Nedre Orre\nMarch 4, 2024\n${prose} “The mill was the oldest house of the whole valley,” the mayor of Nedre Orre said.\nScale of the fire The mill ${prose}\n${prose.replace('night and', 'night [3 and')}\nTimeline\n2024\nMarch 3 – The mill burns [1].\n\nSources\n${sources}`,
];

const plain = 'eeetanosT .,';

const pieces = [
  ...'xeaT  .,;:-–"“”[]3`~<#|/\n',
  'the ',
  ' The',
  '[2]',
  ' [1].',
  'May 3',
  '2025',
  ' on Friday',
  '. ',
  '\r\n',
  '<!--',
  '-->',
  '```',
  '“Mill”',
  '- ',
  'Sources',
  '1. ',
];

/** All that can be asked of the facts. */
function told({ article, chronology, summary, accountPlaces }: FileFacts) {
  const { dateline, anchor, entries, mentions, impossible } = chronology;
  return { article, dateline, anchor, entries, mentions, impossible, summary, accountPlaces };
}

/** Types at chance places, and compares. @returns how many edits there were, and how many re-used what was known */
function typeAtRandom(start: string, random: () => number, strokes: number): { strokes: number; reused: number } {
  const below = (limit: number) => Math.floor(random() * limit);
  let before = makeFacts('a.txt', start, options);
  let place = below(start.length);
  let reused = 0;
  for (let stroke = 0; stroke < strokes; stroke++) {
    const { text } = before.article;
    const paragraphs = before.article.paragraphs.filter(({ start, end }) => end - start > 150);
    const chosen = paragraphs[below(paragraphs.length)];
    // Mostly on where the hand is; its edges are where mistakes are.
    const move = below(40);
    if (chosen && move < 3) place = chosen.start + below(4);
    else if (chosen && move < 6) place = chosen.end - below(4);
    else if (chosen && move < 14) place = chosen.start + below(chosen.end - chosen.start);
    else if (move === 39) place = below(text.length);
    place = Math.max(0, Math.min(place, text.length));
    const removed = below(3) === 0 ? below(4) : 0;
    const typed =
      below(4) === 0 ? '' : below(4) > 0 ? plain.charAt(below(plain.length)) : (pieces[below(pieces.length)] ?? '');
    const after = text.slice(0, place) + typed + text.slice(place + removed);
    place += typed.length;
    const fresh = makeFacts('a.txt', after, options);
    const known = factsAfterTyping(before, after, options);
    if (known) {
      reused++;
      assert.deepEqual(told(known), told(fresh));
      const inSections = known.article.sections.flatMap(({ blocks }) => blocks);
      assert.ok(known.article.blocks.every((block, at) => block === inSections[at]));
    }
    before = known ?? fresh;
    if (after.length > 2 * start.length + 500) return { strokes: stroke + 1, reused };
  }
  return { strokes, reused };
}

/** The same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('typing in prose', () => {
  const texts = [...digestTexts(3), ...digestsIn('seeds'), ...digestsIn('../shared/seeds'), ...forms];

  const compare = (rounds: number, strokes: number, seed: number) => {
    const random = randomFrom(seed);
    const sum = { strokes: 0, reused: 0 };
    for (let round = 0; round < rounds; round++) {
      for (const text of texts) {
        const done = typeAtRandom(text, random, strokes);
        sum.strokes += done.strokes;
        sum.reused += done.reused;
      }
    }
    return sum;
  };

  it('gives what a fresh reading gives, and re-uses much', () => {
    const { strokes, reused } = compare(2, 25, 7);
    assert.ok(reused > strokes / 8, `${reused} of ${strokes}`);
  });

  it('gives that after very many edits @slow', () => {
    const { strokes, reused } = compare(25, 60, 8);
    assert.ok(reused > strokes / 8, `${reused} of ${strokes}`);
  });

  it('re-uses what is known after nearly every stroke of a word in a paragraph without dates', () => {
    const [text = ''] = forms;
    let before = makeFacts('a.txt', text, options);
    const at = text.indexOf('nobody');
    for (const [index] of [...'surely, as the fire brigade told us, '].entries()) {
      const after = text.slice(0, at) + 'surely, as the fire brigade told us, '.slice(0, index + 1) + text.slice(at);
      const known = factsAfterTyping(before, after, options);
      assert.ok(known, after.slice(at, at + 40));
      assert.equal(known.summary, before.summary);
      before = known;
    }
  });

  it('leaves to the parser what may be more', () => {
    const [text = ''] = forms;
    const before = makeFacts('a.txt', text, options);
    const within = text.indexOf('nobody');
    for (const typed of ['[2]', 'on March 4 ', '\n', '`', '<!-- ', '3/4/2024 ']) {
      assert.equal(
        factsAfterTyping(before, text.slice(0, within) + typed + text.slice(within), options),
        undefined,
        typed,
      );
    }
    for (const place of ['Mill burns', 'Timeline', 'March 3', 'The mill burns in Nedre Orre [1]', 'Harbour']) {
      const at = text.lastIndexOf(place) + 1;
      assert.equal(factsAfterTyping(before, `${text.slice(0, at)}x${text.slice(at)}`, options), undefined, place);
    }
  });
});
