// Topics and their events: the ground truth of the digests. Each topic has its names, sources and dated events.

import { between, pick } from './random.mjs';
import { newName } from './vocabulary.mjs';

const acts = [
  { verb: 'signs', noun: 'signing', object: 'a treaty on' },
  { verb: 'opens', noun: 'opening', object: 'the terminal of' },
  { verb: 'bans', noun: 'ban', object: 'exports of' },
  { verb: 'resigns over', noun: 'resignation', object: 'the inquiry into' },
  { verb: 'launches', noun: 'launch', object: 'an operation against' },
  { verb: 'releases', noun: 'release', object: 'footage of' },
  { verb: 'strikes', noun: 'strike', object: 'the depot of' },
  { verb: 'approves', noun: 'approval', object: 'a loan for' },
  { verb: 'arrests', noun: 'arrest', object: 'the director of' },
  { verb: 'recaptures', noun: 'recapture', object: 'the district of' },
  { verb: 'buys', noun: 'purchase', object: 'a majority of' },
  { verb: 'evacuates', noun: 'evacuation', object: 'the port of' },
];
const agencies = [
  'Harbour Post',
  'Meridian',
  'Northern Wire',
  'Daily Tide',
  'Capital Herald',
  'Continental',
  'The Ledger',
  'Radio Delta',
];
const units = ['soldiers', 'residents', 'tonnes', 'vehicles', 'workers', 'barrels', 'homes', 'employees'];

/** Days from 1970 of 1 January 2018: nothing happens before. */
const firstDay = 17532;

/**
 * One topic.
 * @returns `{ names, place, events, sources }`; an event has `day` (from 1970), `actor`, `act`, `object`, `place`, `count`, `unit`,
 *   `detail` words and the indices of the `sources` that report it
 */
export function newTopic(random, word) {
  const names = Array.from({ length: 5 }, () => `${newName(random)} ${newName(random)}`);
  const places = Array.from({ length: 4 }, () => newName(random));
  const objects = Array.from({ length: 6 }, () => `${newName(random)} ${word()}`);
  let day = firstDay + between(random, 0, 2600);
  const events = Array.from({ length: 14 }, () => {
    day += between(random, 4, 45);
    const act = pick(random, acts);
    return {
      day,
      act,
      actor: pick(random, names),
      object: pick(random, objects),
      place: pick(random, places),
      count: between(random, 2, 990) * 10,
      unit: pick(random, units),
      detail: Array.from({ length: 8 }, word),
    };
  });
  const sources = events.slice(0, 10).map((event) => ({
    publisher: pick(random, agencies),
    title: `${event.actor} ${event.act.verb} ${event.act.object} ${event.object} in ${event.place}`,
    event,
  }));
  return { names, places, events, sources };
}
