// The index of events after any edits equals a rebuilt one, and reports which files an edit affects.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Account } from '../../../server/src/workspace/account';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const people = ['Marta Oling', 'Governor Tesk', 'the Harbour Board', 'Minister Praun'];
const acts = [
  'signs the ferry treaty',
  'opens the new bridge',
  'resigns over the dam inquiry',
  'visits the flooded valley',
];
const places = ['in Norvik', 'at the Selm crossing', 'near Ostrand', 'in the old town hall'];
const ends = ['before 3,000 guests', 'after months of talks', 'with 40 boats on the river', 'as crowds cheer'];

const account = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3), fc.integer({ min: 0, max: 40 }), fc.boolean())
  .map(
    ([person, act, place, end, day, sourced]): Account =>
      accountOf(
        `${people[person]} ${acts[act]} ${places[place]} ${ends[end]}`,
        dayOf('2024-03-01') + day * 5,
        sourced ? ['post|report'] : [],
      ),
  );

const edit = fc.record({
  file: fc.constantFrom(...files),
  accounts: fc.option(fc.array(account, { maxLength: 5 }), { nil: undefined }),
  asked: fc.constantFrom(...files),
  prepared: fc.nat(3),
});

const answers = (events: Events) => new Map(files.map((file) => [file, events.contradictionsOf(file)]));

describe('events, edited @slow', () => {
  it('answer as if made from nothing, in whatever order files came', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), fc.boolean(), (edits, asking) => {
        const events = new Events();
        const last = new Map<string, readonly Account[]>();
        for (const { file, accounts, asked, prepared } of edits) {
          events.replace(file, accounts);
          for (let step = 0; step < prepared; step++) events.prepare();
          if (asking) events.contradictionsOf(asked);
          if (accounts) last.set(file, accounts);
          else last.delete(file);
        }
        const rebuilt = new Events();
        for (const file of [...files].reverse()) {
          const accounts = last.get(file);
          if (accounts) rebuilt.replace(file, accounts);
        }
        assert.deepEqual(answers(events), answers(rebuilt));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('name the answers that an edit may have changed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 10 }), (edits) => {
        const events = new Events();
        let before = answers(events);
        for (const { file, accounts } of edits) {
          const touched = events.replace(file, accounts);
          const after = answers(events);
          for (const one of files) if (!touched.has(one)) assert.equal(after.get(one), before.get(one));
          before = after;
        }
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});
