// Entries written as headlines, in which every word has a capital, say as much as sentences do.

import assert from 'node:assert/strict';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

const one = [
  ['2022-03-02', 'A freighter loses forty containers of toys in a storm off Marn'],
  ['2022-03-05', 'Beaches near Ulvik are closed because of broken plastic'],
  ['2022-03-09', 'Volunteers collect nine tonnes of plastic from the beaches of Ulvik'],
  ['2022-03-20', 'The harbour authority fines the shipping line Corvane two million crowns'],
  ['2022-04-11', 'Fishermen sue the shipping line Corvane over ruined nets'],
] as const;
const other = [
  ['2022-03-02', 'Freighter loses containers full of toys in heavy storm'],
  ['2022-03-06', 'Broken plastic closes beaches near Ulvik'],
  ['2022-03-09', 'Nine tonnes of plastic collected by volunteers on beaches'],
  ['2022-03-20', 'Shipping line Corvane fined by harbour authority'],
  ['2022-04-11', 'Shipping line Corvane sued by fishermen over nets'],
] as const;

const small = new Set(['a', 'of', 'in', 'the', 'by', 'on', 'from', 'over', 'off']);
const asHeadline = (text: string) =>
  text.replace(/[a-z]+/gi, (word, at: number) =>
    at > 0 && small.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );

function contradictions(write: (text: string, file: string) => string) {
  const events = new Events();
  for (const [file, entries] of [
    ['a', one],
    ['b', other],
  ] as const) {
    events.replace(
      file,
      entries.map(([day, text]) => accountOf(write(text, file), dayOf(day))),
    );
  }
  return events.contradictionsOf('a').map(({ here, level, doubts }) => ({ entry: here.ordinal, level, doubts }));
}

describe('headlines in which every word has a capital', () => {
  const plain = contradictions((text) => text);

  it('contradict sentences as sure as sentences do', () => {
    assert.deepEqual(plain, [{ entry: 1, level: 'warning', doubts: [] }]);
    assert.deepEqual(
      contradictions((text, file) => (file === 'b' ? asHeadline(text) : text)),
      plain,
    );
  });

  it('contradict each other as sure as sentences do', () => {
    assert.deepEqual(contradictions(asHeadline), plain);
  });
});
