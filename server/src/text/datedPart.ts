// Which part of a dated statement describes the event on that date, if any.

import { articleWord, emptyWord, wordKinds } from './vocabulary';
import { hashOf } from './wordHash';

/**
 * `event`: the statement says what happened on the date. `noun`: the date belongs to a noun ("the June 2024 raid"), which is
 * what happened then. `bound`: the date only bounds something ("since June", "as of January"), so nothing is said of the day.
 */
export type DateRole = 'event' | 'noun' | 'bound';

export interface DatedPart {
  readonly role: DateRole;
  /** What is said of the date: the whole statement without it, or the words after the date for a noun's date. */
  readonly text: string;
}

const bounds =
  /(?:\b(?:since|until|till|by|before|after|from|through|than|as of|prior to|ahead of|starting|between|and|to)|[-–—‑/])\s*$/i;
const determiners =
  /(?:^|[\s“"(])(?:an?|the|his|her|its|their|this|that|these|those|our|my|your|under|each|every|last|another|\S+['’]s?)\s+$/i;

/** "after a raid in June": the date belongs to the words between. */
const nounBefore =
  /\b(?:after|following|since|before|until|despite|amid|over)\s+((?:[^\s,;:]+\s+){1,8}?)(?:in|on|of|from)\s+$/i;

/** A noun phrase with a date has at most this many words. */
const nounWords = 7;

/**
 * Reads the place of a date in a statement.
 * @param statement prose; `date` the date expression as written in it
 */
export function datedPartOf(statement: string, date: string): DatedPart {
  const at = statement.indexOf(date);
  if (at < 0) return { role: 'event', text: statement };
  const before = statement.slice(Math.max(0, at - 80), at);
  const after = statement.slice(at + date.length);
  const noun = determiners.test(before) ? nounAfter(after) : '';
  if (noun !== '') return { role: 'noun', text: noun };
  const earlier = nounBefore.exec(before)?.[1];
  if (earlier !== undefined) return { role: 'noun', text: earlier.trim() };
  if (bounds.test(before)) return { role: 'bound', text: '' };
  // The words of a date say nothing of what happened on it: "Mar" is no name that two statements share.
  return { role: 'event', text: `${statement.slice(0, at)}${after}` };
}

/** The words that a date can belong to: they follow it at once, and the first is no preposition or auxiliary. */
function nounAfter(after: string): string {
  const clause = /^[\s]+([^.,;:()“”"]*)/.exec(after.slice(0, 200))?.[1] ?? '';
  const words = clause.split(/\s+/).filter((word) => word !== '');
  const [first] = words;
  if (first === undefined || [emptyWord, articleWord].includes(wordKinds.get(hashOf(first)))) return '';
  return words.slice(0, nounWords).join(' ');
}
