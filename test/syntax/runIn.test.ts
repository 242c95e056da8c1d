// Run-in headings of digests: found by clear signs, absent in doubt.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { written } from './reading';

/** The run-in headings of a digest with these paragraphs. */
function runInsOf(...paragraphs: string[]): (string | undefined)[] {
  const article = parseArticle(`Mill fire\nUpdated (2 articles)\n${paragraphs.join('\n')}`);
  return article.paragraphs.map((paragraph) => written(article, paragraph.runIn));
}

describe('run-in headings', () => {
  const sure: [string, string][] = [
    ['Losses of the night The council counted forty burnt houses [1].', 'Losses of the night'],
    ['Fire brigades came too late After the first call, an hour went by [1].', 'Fire brigades came too late'],
    [
      'Damage put at over $2 million According to the insurers, little was covered [1].',
      'Damage put at over $2 million',
    ],
    ['Mayor Anna Lund resigns In a short letter, Lund took the blame [1].', 'Mayor Anna Lund resigns'],
    ['Rebuilding since March 2024 Since the fire, the town has raised money [1].', 'Rebuilding since March 2024'],
    ['How many came and how many left More than 400 people slept in tents [1].', 'How many came and how many left'],
    ['Costs rise, insurers say Roughly a third is covered [1].', 'Costs rise, insurers say'],
    ['Repairs of the U.S. bridge This summer, the bridge stays closed [1].', 'Repairs of the U.S. bridge'],
    ['Costs Of The Great Fire The council counted forty burnt houses [1].', 'Costs Of The Great Fire'],
    ['**Losses of the night** The council counted forty burnt houses [1].', 'Losses of the night'],
    ['**Losses:** forty burnt houses were counted [1].', 'Losses'],
    ['**Losses.** Forty burnt houses were counted [1].', 'Losses'],
    ['- **Losses** Forty burnt houses were counted [1].', 'Losses'],
  ];
  for (const [paragraph, heading] of sure) {
    it(`finds ${JSON.stringify(heading)}`, () => assert.deepEqual(runInsOf(paragraph), [heading]));
  }

  const none = [
    'The council counted forty burnt houses after the night of the fire [1].',
    'Lund told The Herald that nobody had called before ten [1].',
    'Anna Lund, the mayor, said on Monday that The Herald was wrong [1].',
    'Lund said: The night was long and nobody came [1].',
    'Forty houses burned. The council counted them twice [1].',
    'Neighbours of the daily The Post saw the flames first [1].',
    'Officials in North Korea met Russian envoys on Monday [1].',
    'On May 3, 2024 Lund resigned as mayor of the town [1].',
    'In Paris the French government offered its help at once [1].',
    'She lived near The Hague until the mill was sold [1].',
    'Premier Liu He visited the town on the day after [1].',
    'Doctors Without Borders sent a tent and two nurses [1].',
    'nothing here begins with a capital The end [1].',
    'Fire [1] The end came soon after ten o’clock.',
  ];
  for (const paragraph of none) {
    it(`finds none in ${JSON.stringify(paragraph)}`, () => assert.deepEqual(runInsOf(paragraph), [undefined]));
  }

  const company = [
    'Losses of the night The council counted forty burnt houses [1].',
    'Fire brigades came too late After the first call, an hour went by [1].',
  ];
  const weak: [string, string][] = [
    [
      'A warning given on May 3, 2024 Danish inspectors had found the doors locked [1].',
      'A warning given on May 3, 2024',
    ],
    ['Tents for the homeless in Odense Danish soldiers put up forty of them [1].', 'Tents for the homeless in Odense'],
    [
      'Cause suggested by police reports Danish papers say that a lamp fell over [1].',
      'Cause suggested by police reports',
    ],
  ];
  for (const [paragraph, heading] of weak) {
    it(`finds ${JSON.stringify(heading)} only beside others`, () => {
      assert.deepEqual(runInsOf(paragraph), [undefined]);
      assert.equal(runInsOf(...company, paragraph)[2], heading);
    });
  }

  it('are not looked for in reports', () => {
    const article = parseArticle('Mill fire\n\nLosses of the night The council counted forty burnt houses.');
    assert.equal(article.kind, 'report');
    assert.equal(article.paragraphs[0]?.runIn, undefined);
  });
});
