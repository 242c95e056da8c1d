// Whether a verb of the present announces a date: "Trial opens Monday", "The election is Nov. 5". Only where no verb of another
// tense stands nearer, and never for what a timeline tells, which is in the present tense as well.

import { tenseOf } from '../grammar/tense';
import { classOf, LETTER } from '../lexer/characters';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Acts that are fixed beforehand. Each with its plural, because both "Polls close" and "The poll closes" announce. */
const FIXED_ACTS = wordsOf(
  'opens opens begins begin resumes resume reopens reopen closes close expires expire convenes convene reconvenes reconvene ' +
    'meets meet gathers gather departs depart arrives arrive travels travel goes go kicks leaves leave returns return plays play ' +
    'heads head faces face visits visit hosts host votes vote airs starts ends takes undergoes hears appears testifies ' +
    'considers delivers',
);
/** Those that are nouns as well: "after two visits Monday". */
const ALSO_NOUNS = wordsOf(
  'close play plays return returns leave leaves head heads face faces visit visits host hosts vote votes starts ends takes airs',
);
const BEFORE_NOUNS = wordsOf(
  'the a an his her its their our of in on at for with from after before during two three four five six seven eight nine ten ' +
    'several many more few some no all such these those other recent previous first second third tax state official',
);
/** Behind these a verb is no statement: "agreed to meet", "did not go". */
const NO_STATEMENT = wordsOf('not never cannot');

/** Characters between the verb and its date. */
const REACH = 40;
const CLAUSE_ENDS = /[,;:()"“”—–]/;

/**
 * Whether the clause that ends before `at` of `text` announces what is dated there; `from` is where its sentence begins.
 * "is" and "are" do so right before the date only, because behind them much else is said.
 */
export function isAnnounced(text: string, at: number, from: number): boolean {
  const start = Math.max(from, at - REACH);
  const before = text.slice(start, at);
  let end = before.length;
  while (end > 0) {
    while (end > 0 && classOf(before.charCodeAt(end - 1)) !== LETTER) {
      if (CLAUSE_ENDS.test(before.charAt(end - 1))) return false;
      end--;
    }
    let first = end;
    while (first > 0 && classOf(before.charCodeAt(first - 1)) === LETTER) first--;
    if (first === end) return false;
    const word = before.slice(first, end);
    if (FIXED_ACTS.has(word)) return isVerb(text, start + first, from, word);
    if (tenseOf(text, start + first, word.toLowerCase()) !== undefined) return false;
    end = first;
  }
  return false;
}

function isVerb(text: string, at: number, from: number, word: string): boolean {
  const before = wordBefore(text, at, from);
  if (before === '' || NO_STATEMENT.has(before)) return false;
  return !(ALSO_NOUNS.has(word) && BEFORE_NOUNS.has(before));
}

/** "Biden to host leaders Friday": the plan of a headline, which has no other verb. */
export function isHeadlinePlan(text: string, at: number, from: number): boolean {
  const lead = PLAN.exec(text.slice(from, Math.min(at, from + REACH)));
  return lead !== null && !NO_SUBJECT.has((lead[1] ?? '').toLowerCase());
}

/** One to four capital words, the last of which is kept, and an infinitive. */
const PLAN =
  /^(?:[A-Z][\w.’'-]* ){0,3}([A-Z][\w.’'-]*) to (?!(?:the|an?|his|her|its|their|this|that|these|those|all|some|one|two) )[a-z]+ /;
const NO_SUBJECT = wordsOf(
  'according due thanks next back prior contrary owing close relative similar welcome as up down',
);

/** "The election is Nov. 5", "The hearings are on Monday"; "It is Friday" and "Today is Friday" tell of the day itself. */
export function isStated(text: string, at: number, from: number): boolean {
  const lead = LINK.exec(text.slice(Math.max(from, at - 24), at));
  if (lead === null) return false;
  const subject = wordBefore(text, at - lead[0].length, from);
  return subject !== '' && subject !== 'it' && subject !== 'today' && subject !== 'that' && subject !== 'this';
}

const LINK = /\b(?:is|are)(?: now| still)?(?: on| in| for| at)? $/;

/** The word before `at`, in lower case; empty at the beginning of the sentence. */
function wordBefore(text: string, at: number, from: number): string {
  let end = at;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  let start = end;
  while (start > from && end - start < LONGEST && classOf(text.charCodeAt(start - 1)) === LETTER) start--;
  return text.slice(start, end).toLowerCase();
}

const LONGEST = 16;
