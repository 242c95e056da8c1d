// Whether the words before a date speak of what is past or of what is to come. Looks back within a clause, not at the date.

import { wordAt } from './bareYear';
import { classOf, LETTER } from './characters';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const FUTURE = wordsOf(
  'will would shall could might may plan plans planned planning schedule scheduled expected expects deadline slated projected ' +
    'intends intended aims due proposed proposes pledged promised ahead forward upcoming',
);
const PAST = wordsOf(
  'said says stated told announced reported reports wrote added confirmed declared warned was were did has had fell rose came ' +
    'went began saw took made met left won lost led sent',
);
/** "more than expected", "as planned" announce nothing. */
const COMPARING = wordsOf('than as');

/** Characters to look back over; further off a verb belongs to another clause. */
const REACH = 110;

/** "will be released", "to be officially opened" */
function isPassive(text: string, participle: number): boolean {
  return /\bbe (?:[a-z]+ly )?$/i.test(text.slice(Math.max(0, participle - 24), participle));
}

/** Whether the nearest verb of tense before `at`, not before `clause`, speaks of what is to come. */
export function looksAhead(text: string, at: number, clause: number): boolean {
  const from = Math.max(clause, at - REACH, 0);
  let future: boolean | undefined;
  let end = at;
  while (end > from) {
    while (end > from && classOf(text.charCodeAt(end - 1)) !== LETTER) end--;
    let start = end;
    while (start > from && classOf(text.charCodeAt(start - 1)) === LETTER) start--;
    if (start === end) break;
    const word = wordAt(text, start);
    if (future === true && COMPARING.has(word)) future = undefined;
    if (future !== undefined) return future;
    if (PAST.has(word)) return false;
    if (word.length > 4 && word.endsWith('ed') && !FUTURE.has(word) && !isPassive(text, start)) return false;
    // The month is written with a capital, the verb is not.
    if (FUTURE.has(word) && text.charAt(start) !== 'M') future = true;
    end = start;
  }
  return future === true;
}
