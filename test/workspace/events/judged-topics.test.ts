// Thresholds on two topics whose authors do not write alike: how many of their disagreements are found, and how many findings are wrong.

import assert from 'node:assert/strict';
import type { AccountRef } from '../../../server/src/workspace/account';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';
import { cathedral, caveRescue, type JudgedAccount, type JudgedTopic } from '../../support/judgedTopics';

/** Disagreements of a topic: how many there are, how many are found, and how many findings are wrong. */
function judge(topic: JudgedTopic): { all: number; found: number; wrong: number; wrongWarnings: number } {
  const events = new Events();
  for (const [author, accounts] of Object.entries(topic)) {
    events.replace(
      author,
      accounts.map(([day, , text]) => accountOf(text, dayOf(day))),
    );
  }
  const found = new Set<string>();
  let [wrong, wrongWarnings] = [0, 0];
  const at = (file: string, ordinal: number) => topic[file]?.[ordinal] as JudgedAccount;
  for (const author of Object.keys(topic)) {
    for (const { here, others, level, scope, run } of events.contradictionsOf(author)) {
      for (const other of others) {
        const theirs = at(other.file, other.ordinal);
        const sides = scope === 'file' ? run : [here];
        const mine = sides.find(({ ordinal }) => disagree(at(author, ordinal), theirs));
        if (mine) found.add(pairOf(mine, other));
        else if (level !== 'warning') wrong++;
        else wrongWarnings++;
      }
      // A run names one other account for each of its entries, and means all that are off by as much.
      const [first] = others;
      const offset = first ? daysBetween(at(author, here.ordinal), at(first.file, first.ordinal)) : 0;
      for (const mine of run) {
        for (const [file, accounts] of Object.entries(topic)) {
          for (const [ordinal, theirs] of accounts.entries()) {
            const one = at(author, mine.ordinal);
            if (disagree(one, theirs) && daysBetween(one, theirs) === offset)
              found.add(pairOf(mine, { file, ordinal }));
          }
        }
      }
    }
  }
  let all = 0;
  const authors = Object.values(topic);
  for (const [index, mine] of authors.entries()) {
    for (const theirs of authors.slice(index + 1)) {
      for (const one of mine) all += theirs.filter((other) => disagree(one, other)).length;
    }
  }
  return { all, found: found.size, wrong, wrongWarnings };
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

describe('events of topics that four authors describe @slow', () => {
  const topics: readonly (readonly [name: string, story: JudgedTopic, least: number, mostWrong: number])[] = [
    // Of a run, all pairs count. Entries that are off by one day are no run, so each of them has to be found by itself.
    ['the cave rescue', caveRescue, 0.8, 1],
    ['the cathedral', cathedral, 0.5, 2],
  ];
  for (const [name, topic, least, maxWrong] of topics) {
    it(`find disagreements about ${name}, and little that is none`, () => {
      const { all, found, wrong, wrongWarnings } = judge(topic);
      assert.ok(found >= least * all, `${found} of ${all} found`);
      assert.ok(wrong <= maxWrong, `${wrong} wrong hints`);
      assert.equal(wrongWarnings, 0);
    });
  }
});
