// Where little happens, what is told of two days near each other is one event; in the days of a crisis it is mostly the next step.

import assert from 'node:assert/strict';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

type Lines = readonly (readonly [date: string, text: string])[];

const between = (a: Lines, b: Lines) => {
  const events = new Events();
  for (const [file, lines] of Object.entries({ a, b })) {
    events.replace(
      file,
      lines.map(([date, text]) => accountOf(text, dayOf(date))),
    );
  }
  return events.contradictionsOf('a');
};

const themes = [
  ['learns the flute from her uncle', 'takes her first lessons on the flute'],
  ['builds a kiln behind the school', 'fires tiles in a kiln of her own'],
  ['paints the ceiling of the chapel', 'finishes painting the chapel'],
  ['sells the mill to a brewer', 'parts with the mill, which becomes a brewery'],
  ['loses her sight', 'goes blind'],
] as const;

/** Ten entries of a life or of a crisis, by one of two authors. */
const others = (author: 0 | 1, dates: readonly string[]): Lines =>
  themes.map((texts, at) => [dates[at] ?? '', `Berta Loy ${texts[author]}`]);

const ofALife = ['1901-03-02', '1908-07-14', '1915-01-20', '1923-09-09', '1931-04-30'];
const ofACrisis = ['1911-05-02', '1911-05-03', '1911-05-04', '1911-05-06', '1911-05-07'];

const wedding = 'Marries the glazier Otto Kern in Tarn';
const weddingToo = 'The wedding with Otto Kern is held on a rainy day';

const found = (dates: readonly string[], other: string) =>
  between([...others(0, dates), ['1911-05-05', wedding]], [...others(1, dates), [other, weddingToo]]).find(
    ({ here }) => here.ordinal === themes.length,
  );

describe('events: how much happens around two dates', () => {
  it('makes near dates in a life one event', () => {
    assert.ok((found(ofALife, '1911-05-08')?.confidence ?? 0) > 0.6);
    assert.notEqual(found(ofALife, '1911-05-08')?.level, 'hint');
  });

  it('makes them two in a crisis', () => {
    assert.ok(
      (found(ofACrisis, '1911-05-08')?.confidence ?? 0) < (found(ofALife, '1911-05-08')?.confidence ?? 0) - 0.2,
    );
  });

  it('counts less the further the dates are apart', () => {
    assert.ok((found(ofALife, '1911-09-20')?.confidence ?? 0) < (found(ofALife, '1911-05-08')?.confidence ?? 0));
  });
});
