// Whether the words beside a date speak of what is past or of what is to come. Looks at its sentence, not at the date.

import { wordSet } from '../../syntax/wordSet';
import { classOf, letterClass } from '../lexer/characterClasses';
import { wordAt } from './bareYear';

/** They say that something is open, not when it is: enough for a weekday, which is near, but not for the year of a date. */
const modals = wordSet('would could might may should');
const futureWords = wordSet(
  'll will would shall could might may plan plans planned planning schedule scheduled expected expects deadline slated projected ' +
    'intends intended aims due proposed proposes pledged promised ahead forward upcoming expire expires',
);
const past = wordSet(
  'said says stated told announced reported reports wrote added confirmed declared warned was were did has had fell rose came ' +
    'went began saw took made met left won lost led sent flew spoke struck hit shot broke held gave found kept stood ran fought ' +
    'didn wasn weren hadn sank paid bought brought drove drew grew threw knew chose stole fled hid rode sold built spent felt became withdrew swore',
);
/** What they report may be past or to come. */
const reporting = wordSet('said says stated told announced reported reports wrote added confirmed declared warned');
/** "more than expected", "as planned" announce nothing. */
const comparing = wordSet('than as');

/** Characters to look back over; further off a verb belongs to another clause. */
const reach = 110;

/** A stretch of a text, from `start` up to `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether the nearest verb of tense before `date` in its `clause` speaks of what is to come; where it opens the
 * sentence, the first one behind it: "On Nov. 17, it will reopen". Undefined when there is no such verb.
 * @param far the date may be months away, so that only a verb that says so decides
 */
export function looksAhead(text: string, date: Stretch, clause: Stretch, far = false): boolean | undefined {
  const before = tenseBefore(text, date.start, Math.max(clause.start, date.start - reach, 0), far);
  if (before !== undefined) return before === 'open' ? undefined : before;
  if (!far && beginsOrEnds(text, date.start, clause.start)) return true;
  if (date.start - clause.start > maxLead) return undefined;
  const behind = tenseBehind(text, date.end, clause.end, far);
  return behind === 'open' ? undefined : behind;
}

/** "closed until Saturday", "trains run from Saturday": where nothing says that it is past, what lasts until or begins with a weekday is ahead. */
function beginsOrEnds(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - reach), at);
  return /\b(?:un)?till? $/i.test(before) || (/\bfrom $/i.test(before) && !/ed\b/.test(before));
}

/** `open`: there is a verb, and it leaves open what is past. */
type Tense = boolean | 'open' | undefined;

/** Future or not by the nearest verb in `from`..`at`; undefined when there is none. */
function tenseBefore(text: string, at: number, from: number, far: boolean): Tense {
  let future: Tense;
  let end = at;
  while (end > from) {
    while (end > from && classOf(text.charCodeAt(end - 1)) !== letterClass) end--;
    let start = end;
    while (start > from && classOf(text.charCodeAt(start - 1)) === letterClass) start--;
    if (start === end) break;
    const word = wordAt(text, start);
    if (future === true && comparing.has(word)) future = undefined;
    if (future !== undefined) return future;
    const tense = far ? farTenseOf(text, start, word, at) : tenseOf(text, start, word);
    if (tense === false) return isCommitment(text, end, word) ? isDeadline(text, at) : false;
    future = tense;
    end = start;
  }
  return future;
}

const committing = wordSet(
  'agreed vowed threatened decided hoped wanted offered voted ordered asked urged called sought',
);

/** "agreed to surrender by", "vowed to strike": what is dated behind it has not happened yet, or is the day of the vow. */
function isCommitment(text: string, end: number, word: string): boolean {
  return committing.has(word) && text.startsWith(' to ', end);
}

/** "by Friday" is a time until which something is to be done; otherwise it is open. */
function isDeadline(text: string, date: number): true | undefined {
  return /\bby $/i.test(text.slice(Math.max(0, date - 3), date)) ? true : undefined;
}

/** "On the ", before a date that opens its sentence; there the verb comes soon after it. */
const maxLead = 16;
const reachBehind = 50;

/** The tense of a word for a date at `date` that may be months away. */
function farTenseOf(text: string, start: number, word: string, date: number): Tense {
  if (modals.has(word) && text.charAt(start) !== 'M') return 'open';
  // "said on Feb. 24" dates the saying, "said the ban ends Jan. 15" does not.
  if (reporting.has(word) && !/^(?: on| in)? $/.test(text.slice(start + word.length, date))) return 'open';
  // "was to begin", "an extended truce", "the United team"
  if ((word === 'was' || word === 'were') && text.startsWith(' to ', start + word.length)) return 'open';
  if (word.endsWith('ed') && !past.has(word) && (/^[A-Z]/.test(text.charAt(start)) || word === 'hundred'))
    return undefined;
  if (unreal.test(text.slice(Math.max(0, start - 24), start))) return 'open';
  if (word.endsWith('ed') && attribute.test(text.slice(Math.max(0, start - 7), start))) return undefined;
  return tenseOf(text, start, word);
}

/** "would have opened": it never did. */
const unreal = /\b(?:would|could|might|may|should) (?:not )?have (?:been )?$/i;
const attribute = /\b(?:the|an?|its|his|her|their|of|for) $/i;

function tenseBehind(text: string, at: number, limit: number, far: boolean): Tense {
  const to = Math.min(limit, at + reachBehind);
  let start = at;
  while (start < to) {
    while (start < to && classOf(text.charCodeAt(start)) !== letterClass) start++;
    let end = start;
    while (end < to && classOf(text.charCodeAt(end)) === letterClass) end++;
    if (start === end) break;
    const word = wordAt(text, start);
    if (far && modals.has(word)) return 'open';
    const tense = tenseOf(text, start, word);
    if (tense !== undefined) return tense;
    start = end;
  }
  return undefined;
}

/** True for a word of the future, false for one of the past. */
export function tenseOf(text: string, start: number, word: string): boolean | undefined {
  if ((word === 'to' || word === 'for') && plannedBefore.test(text.slice(Math.max(0, start - 10), start))) return true;
  // "won't"
  if (word === 'won' && /^['’]t\b/.test(text.slice(start + 3, start + 6))) return true;
  if (past.has(word)) return isPassive(text, start) ? undefined : false;
  if (word.endsWith('ed') && futureWords.has(word) && oncePlanned.test(text.slice(Math.max(0, start - 12), start)))
    return undefined;
  // The month is written with a capital, the verb is not.
  if (futureWords.has(word)) return text.charAt(start) === 'M' ? undefined : true;
  return word.length > 4 && word.endsWith('ed') && !isPassive(text, start) ? false : undefined;
}

/** "originally planned for Feb. 10", "had been expected": it may have come otherwise. */
const oncePlanned = /\b(?:originally|initially|previously|been) $/i;

/** "is to vote", "are going to meet", "set to open", "set for Sept. 9" */
const plannedBefore = /\b(?:(?:is|are|going|set) (?:now |also |still )?)$/i;

/** "will be released", "to be officially opened", "will be held" */
function isPassive(text: string, participle: number): boolean {
  return /\bbe (?:[a-z]+ly )?$/i.test(text.slice(Math.max(0, participle - 24), participle));
}
