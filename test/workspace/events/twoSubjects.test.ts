// Files about things of one kind, such as the libraries of two towns, say the same of different events.

import assert from 'node:assert/strict';
import { Workspace } from '../../../server/src/workspace/workspace';

const events = [
  ['Mar 10', 'The council of TOWN approves the plan for a new library'],
  ['May 11', 'Work on the library of TOWN begins'],
  ['Jun 12', 'The library of TOWN is topped out'],
  ['Aug 13', 'Rain floods the cellar of the library in TOWN'],
  ['Oct 14', 'The library of TOWN opens to the public'],
] as const;

function digest(town: string, year: number): string {
  const entries = events.map(([day, text]) => `${day}, ${year} – ${text.replace('TOWN', town)} [1].`);
  const title = `Library of ${town}`;
  return [title, 'Updated (1 articles)', 'Timeline', ...entries, 'Sources', `1. ${town} Post: ${title}`, ''].join('\n');
}

function contradictionsOf(texts: Readonly<Record<string, string>>) {
  const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => texts[file] });
  workspace.apply(Object.entries(texts).map(([file, text]) => ({ file, text, pin: true })));
  return [...workspace.files()].flatMap((file) => workspace.events.contradictionsOf(file));
}

describe('files about two things of one kind', () => {
  it('do not contradict each other, however alike their words are', () => {
    const found = contradictionsOf({ aldby: digest('Aldby', 2019), borum: digest('Borum', 2020) });
    assert.deepEqual(found, []);
  });

  it('do when they are about the same thing', () => {
    const found = contradictionsOf({ one: digest('Aldby', 2019), other: digest('Aldby', 2020) });
    assert.ok(found.length > 0);
    for (const { scope, run } of found) assert.deepEqual([scope, run.length], ['file', events.length]);
  });
});
