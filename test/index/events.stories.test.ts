// Thresholds on two stories told by people who do not write alike: what is found of their disagreements, and what is not true.

import assert from 'node:assert/strict';
import { Events } from '../../server/src/index/events';
import { accountOf, dayOf } from '../support/accounts';
import { cathedral, caveRescue, type Story, type Telling } from '../support/judgedStories';

/** Disagreements of a story: how many there are, how many are told, and what is told besides. */
function judge(story: Story): { all: number; found: number; wrong: number; wrongWarnings: number } {
  const events = new Events();
  for (const [teller, tellings] of Object.entries(story)) {
    events.replace(
      teller,
      tellings.map(([day, , text]) => accountOf(text, dayOf(day))),
    );
  }
  const told = new Set<string>();
  let [wrong, wrongWarnings] = [0, 0];
  const at = (file: string, ordinal: number) => story[file]?.[ordinal] as Telling;
  for (const teller of Object.keys(story)) {
    for (const { here, others, weak, scope, run } of events.contradictionsOf(teller)) {
      for (const other of others) {
        const theirs = at(other.file, other.ordinal);
        const sides = scope === 'file' ? run : [here];
        const mine = sides.find(({ ordinal }) => disagree(at(teller, ordinal), theirs));
        if (mine) told.add([`${teller}${mine.ordinal}`, `${other.file}${other.ordinal}`].sort().join(' '));
        else if (weak) wrong++;
        else wrongWarnings++;
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

function disagree([day, event]: Telling, [otherDay, otherEvent]: Telling): boolean {
  return event !== '' && event === otherEvent && day !== otherDay;
}

describe('events of stories that four people tell @slow', () => {
  const stories: readonly (readonly [name: string, story: Story, least: number, mostWrong: number])[] = [
    ['the cave rescue', caveRescue, 0.5, 0],
    ['the cathedral', cathedral, 0.4, 2],
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
