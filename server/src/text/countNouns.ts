// What is counted: which noun behind a number it is, and whether it stands for people.

import { wordSet } from '../syntax/wordSet';
import type { CountWord } from './countWords';
import { identityOf, termsOf } from './terms';
import { stemmedHash } from './wordHash';

/** Who may vote, so that "oppose" and "support" say how they did. */
export const voters = wordSet(
  'deputies senators members lawmakers mps councillors councilors legislators representatives delegates ministers judges ' +
    'parliamentarians governors bishops',
);

/** What is counted though it has no plural in s. */
const collectives = wordSet(
  'people personnel police men women children staff crew aircraft troops cattle sheep folk km kilometres kilometers metres meters ' +
    'miles feet kg kilograms tonnes tons hectares acres litres liters seats yen',
);
/** What people are counted as when no noun follows: "11 dead". All of them are people. */
const states = wordSet('dead killed injured wounded missing hurt arrested detained hospitalised hospitalized');
/** Plurals that measure and do not count: their figures belong to other questions. */
const measures = wordSet(
  'seconds minutes hours days weeks months years decades centuries times percent points degrees ' +
    'others thousands hundreds millions billions dozens ways reasons kinds sorts types series',
);
/** How long something takes, where it does not say when it was. */
export const durations = wordSet('minutes hours days weeks months years');
/** Distances, which are of several things: the depth, the height. */
export const distances = wordSet('km kilometres kilometers metres meters miles feet centimetres centimeters');
export const stops = wordSet(
  'and or but in on at by for from to with as is are was were be been has have had will would that which who after before ' +
    'since while when than into over under during through against between more less',
);

/** The index of the noun that is counted, at most five words on; -1 when none is sure. */
export function headAfter(words: readonly CountWord[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + 5); at++) {
    const word = words[at];
    if (!word || (word.apart && at > from) || stops.has(word.lower) || /^\d/.test(word.text)) break;
    if (word.apart) return -1;
    if (collectives.has(word.lower)) return at;
    if (/^\p{Ll}/u.test(word.text) && /[^su’']s$/.test(word.text) && word.text.length > 3) {
      return measures.has(word.lower) ? -1 : at;
    }
  }
  const first = words[from];
  return first && !first.apart && states.has(first.lower) ? from : -1;
}

/** "22 of the trucks", "four of them": the index of what there are more of. */
export function headOfWhole(words: readonly CountWord[], from: number): number {
  if (!/^(?:the|its|their|his|her|those|these|\p{Lu}.*['’]s?)$/u.test(words[from]?.text ?? '')) return -1;
  const possessive = /['’]s?$/.test(words[from + 1]?.text ?? '') ? 1 : 0;
  return headAfter(words, from + 1 + possessive);
}

const persons = wordSet(
  'people persons personnel police men women children staff crew troops dead killed injured wounded missing hurt arrested detained ' +
    'civilians deputies councillors families patients students nurses guards fans clients victims militants refugees migrants ' +
    'adults boys girls pupils judges scouts cadets monks priests artists doctors drivers miners staff',
);

export function isPerson(noun: string): boolean {
  return persons.has(noun) || /(?:ers|ors|ists|ians|ees|ants|men|women)$/.test(noun);
}

/** The unit of people in general, of whom there may be more than of any kind of them. */
export const peopleUnit = unitOf('people');

export function unitOf(noun: string): number {
  const word = states.has(noun) ? 'people' : noun;
  const [term] = termsOf(word);
  return term === undefined ? stemmedHash(word) : identityOf(term);
}
