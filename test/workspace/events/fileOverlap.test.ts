// Two words in common are enough between files on one topic, and nothing between unrelated files.

import assert from 'node:assert/strict';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

type Entries = readonly (readonly [day: string, text: string])[];

const strike: Entries = [
  ['2024-03-04', 'Dockers of Norvik walk out over pay and night shifts'],
  ['2024-03-12', 'Owners of the Norvik docks offer dockers four percent'],
  ['2024-03-20', 'Mediator Halvorsen proposes shorter night shifts for dockers'],
];

const sameStrike: Entries = [
  ['2024-03-04', 'Over night shifts and pay the dockers at Norvik walk out'],
  ['2024-03-12', 'The owners make dockers at the Norvik docks an offer of four percent'],
  ['2024-03-20', 'Halvorsen, the mediator, proposes that dockers get shorter night shifts'],
];

const otherMatter: Entries = [
  ['2024-03-04', 'A comet can be seen over the southern sky'],
  ['2024-03-12', 'Astronomers measure its tail with two telescopes'],
  ['2024-03-20', 'The comet breaks apart near the sun'],
];

const brief = 'Ombudsman intervenes';
const long = 'The ombudsman of the ministry intervenes at the request of families';

function eventsOf(files: Readonly<Record<string, Entries>>): Events {
  const events = new Events();
  for (const [file, accounts] of Object.entries(files)) {
    events.replace(
      file,
      accounts.map(([day, text]) => accountOf(text, dayOf(day))),
    );
  }
  return events;
}

const at = (day: string, text: string): Entries => [[day, text]];

describe('two words in common', () => {
  it('describe one event where the files share a topic', () => {
    const events = eventsOf({
      a: [...strike, ...at('2024-03-16', brief)],
      b: [...sameStrike, ...at('2024-03-17', long)],
    });
    const [found, ...others] = events.contradictionsOf('a');
    assert.deepEqual([found?.here.ordinal, found?.others, others], [3, [{ file: 'b', ordinal: 3 }], []]);
    assert.notEqual(found?.level, 'warning');
  });

  it('share a topic with a single event of a few words', () => {
    const events = eventsOf({
      a: [...at('2024-03-04', 'Dockers strike'), ...at('2024-03-16', brief)],
      b: [...at('2024-03-04', 'The dockers of Norvik begin their strike'), ...at('2024-03-17', long)],
    });
    assert.deepEqual(events.contradictionsOf('a')[0]?.others, [{ file: 'b', ordinal: 1 }]);
  });

  it('share a topic with two events on which they share little', () => {
    const events = eventsOf({
      a: [
        ...at('2024-03-04', 'Dockers strike over pay and night shifts'),
        ...at('2024-03-12', 'Owners offer four percent more to everybody'),
        ...at('2024-03-16', brief),
      ],
      b: [
        ...at('2024-03-04', 'Cranes of the harbour stand still as the dockers rally'),
        ...at('2024-03-12', 'A first proposal of the owners is read out at the gates'),
        ...at('2024-03-17', long),
      ],
    });
    assert.deepEqual(events.contradictionsOf('a')[0]?.others, [{ file: 'b', ordinal: 2 }]);
  });

  it('are chance where they do not', () => {
    const events = eventsOf({
      a: [...strike, ...at('2024-03-16', brief)],
      b: [...otherMatter, ...at('2024-03-17', long)],
    });
    assert.deepEqual([events.contradictionsOf('a'), events.contradictionsOf('b')], [[], []]);
    const weighing = events.weigh({ file: 'a', ordinal: 3 }, { file: 'b', ordinal: 3 });
    assert.ok(weighing?.against.includes('they share too few words'), weighing?.against.join('; '));
  });

  it('do not join two topics by themselves', () => {
    const pair: Entries = [['2024-03-16', brief]];
    const events = eventsOf({ a: pair, b: at('2024-03-17', long) });
    assert.deepEqual(events.contradictionsOf('a'), []);
  });
});
