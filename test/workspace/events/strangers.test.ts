// The same act of people whom the other's file never names is another event, most likely.

import assert from 'node:assert/strict';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

const others = [
  ['2024-05-02', 'Prosecutors ask for ten years in the fraud trial'],
  ['2024-05-09', 'The defence calls its last witness in the fraud trial'],
] as const;
const sentence = 'After the fraud trial a judge sentences Anna Brink in Ormstad to nine years in prison';
const another = 'After a fraud trial a judge sentences Otto Lund in Tarn to nine years in prison';

function weighed(elsewhere: string) {
  const events = new Events();
  const file = (entries: readonly (readonly [day: string, text: string])[]) =>
    entries.map(([day, text]) => accountOf(text, dayOf(day)));
  events.replace('a', file([...others, ['2024-05-20', sentence], ['2024-05-25', 'The prison is full']]));
  events.replace('b', file([...others, ['2024-05-21', another], ['2024-05-26', elsewhere]]));
  const weighing = events.weigh({ file: 'a', ordinal: 2 }, { file: 'b', ordinal: 2 });
  assert.ok(weighing);
  return weighing;
}

describe('names that the other file does not know', () => {
  it('speak against one event, and are given as a reason', () => {
    const [unknown, known] = [weighed('The appeal is filed'), weighed('The appeal of Anna Brink is filed in Ormstad')];
    assert.ok(unknown.confidence < known.confidence, `${unknown.confidence} < ${known.confidence}`);
    const reason = 'either names whom the file of the other names nowhere';
    assert.ok(unknown.against.includes(reason), unknown.against.join('; '));
    assert.ok(!known.against.includes(reason), known.against.join('; '));
  });
});
