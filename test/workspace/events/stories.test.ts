// Thresholds on two stories told by people who do not write alike: what is found of their disagreements, and what is not true.

import assert from 'node:assert/strict';
import type { AccountRef } from '../../../server/src/workspace/account';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';
import { cathedral, caveRescue, type JudgedAccount, type JudgedTopic } from '../../support/judgedStories';

/** Disagreements of a story: how many there are, how many are told, and what is told besides. */
function judge(story: JudgedTopic): { all: number; found: number; wrong: number; wrongWarnings: number } {
  const events = new Events();
  for (const [teller, tellings] of Object.entries(story)) {
    events.replace(
      teller,
      tellings.map(([day, , text]) => accountOf(text, dayOf(day))),
    );
  }
  const told = new Set<string>();
  let [wrong, wrongWarnings] = [0, 0];
  const at = (file: string, ordinal: number) => story[file]?.[ordinal] as JudgedAccount;
  for (const teller of Object.keys(story)) {
    for (const { here, others, level, scope, run } of events.contradictionsOf(teller)) {
      for (const other of others) {
        const theirs = at(other.file, other.ordinal);
        const sides = scope === 'file' ? run : [here];
        const mine = sides.find(({ ordinal }) => disagree(at(teller, ordinal), theirs));
        if (mine) told.add(pairOf(mine, other));
        else if (level !== 'warning') wrong++;
        else wrongWarnings++;
      }
      // A run is told with one other account for each of its entries, and speaks of all that are off by as much.
      const [first] = others;
      const offset = first ? daysBetween(at(teller, here.ordinal), at(first.file, first.ordinal)) : 0;
      for (const mine of run) {
        for (const [file, tellings] of Object.entries(story)) {
          for (const [ordinal, theirs] of tellings.entries()) {
            const one = at(teller, mine.ordinal);
            if (disagree(one, theirs) && daysBetween(one, theirs) === offset) told.add(pairOf(mine, { file, ordinal }));
          }
        }
      }
    }
  }
  let all = 0;
  const tellers = Object.values(story);
  for (const [index, mine] of tellers.entries()) {
    for (const theirs of tellers.slice(index + 1)) {
      for (const one of mine) all += theirs.filter((other) => disagree(one, other)).length;
    }
  }
  return { all, found: told.size, wrong, wrongWarnings };
}

function pairOf(a: AccountRef, b: AccountRef): string {
  return [`${a.file}${a.ordinal}`, `${b.file}${b.ordinal}`].sort().join(' ');
}

function daysBetween([day]: JudgedAccount, [otherDay]: JudgedAccount): number {
  return dayOf(otherDay) - dayOf(day);
}

function disagree([day, event]: JudgedAccount, [otherDay, otherEvent]: JudgedAccount): boolean {
  return event !== '' && event === otherEvent && day !== otherDay;
}

describe('events of stories that four people tell @slow', () => {
  const stories: readonly (readonly [name: string, story: JudgedTopic, least: number, mostWrong: number])[] = [
    // Of a run, all pairs count. Entries that are off by one day are no run, so each of them has to be found by itself.
    ['the cave rescue', caveRescue, 0.55, 0],
    ['the cathedral', cathedral, 0.5, 2],
  ];
  for (const [name, story, least, mostWrong] of stories) {
    it(`find disagreements about ${name}, and little that is none`, () => {
      const { all, found, wrong, wrongWarnings } = judge(story);
      assert.ok(found >= least * all, `${found} of ${all} found`);
      assert.ok(wrong <= mostWrong, `${wrong} wrong hints`);
      assert.equal(wrongWarnings, 0);
    });
  }
});
