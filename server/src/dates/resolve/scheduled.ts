// Whether a verb of the present announces a date: "Trial opens Monday", "The election is Nov. 5". Only where no verb of another
// tense stands nearer, and never for an entry of a timeline, which is in the present tense as well.

import { wordSet } from '../../syntax/wordSet';
import { tenseOf } from '../grammar/tense';
import { classOf, letterClass } from '../lexer/characterClasses';

/** Acts that are fixed beforehand. Each with its plural, because both "Polls close" and "The poll closes" announce. */
const fixedActs = wordSet(
  'opens opens begins begin resumes resume reopens reopen closes close expires expire convenes convene reconvenes reconvene ' +
    'meets meet gathers gather departs depart arrives arrive travels travel goes go kicks leaves leave returns return plays play ' +
    'heads head faces face visits visit hosts host votes vote airs starts ends takes undergoes hears appears testifies ' +
    'considers delivers',
);
/** Those that are nouns as well: "after two visits Monday". */
const alsoNouns = wordSet(
  'close play plays return returns leave leaves head heads face faces visit visits host hosts vote votes starts ends takes airs',
);
const beforeNouns = wordSet(
  'the a an his her its their our of in on at for with from after before during two three four five six seven eight nine ten ' +
    'several many more few some no all such these those other recent previous first second third tax state official',
);
/** Behind these a verb is no statement: "agreed to meet", "did not go". */
const noStatement = wordSet('not never cannot');

/** Characters between the verb and its date. */
const reach = 40;
const clauseEnds = /[,;:()"“”—–]/;

/**
 * Whether the clause that ends before `at` of `text` announces what is dated there; `from` is where its sentence begins.
 * "is" and "are" do so right before the date only, because behind them much else is said.
 */
export function isAnnounced(text: string, at: number, from: number): boolean {
  const start = Math.max(from, at - reach);
  const before = text.slice(start, at);
  let end = before.length;
  while (end > 0) {
    while (end > 0 && classOf(before.charCodeAt(end - 1)) !== letterClass) {
      if (clauseEnds.test(before.charAt(end - 1))) return false;
      end--;
    }
    let first = end;
    while (first > 0 && classOf(before.charCodeAt(first - 1)) === letterClass) first--;
    if (first === end) return false;
    const word = before.slice(first, end);
    if (fixedActs.has(word)) return isVerb(text, start + first, from, word);
    if (tenseOf(text, start + first, word.toLowerCase()) !== undefined) return false;
    end = first;
  }
  return false;
}

function isVerb(text: string, at: number, from: number, word: string): boolean {
  const before = wordBefore(text, at, from);
  if (before === '' || noStatement.has(before)) return false;
  return !(alsoNouns.has(word) && beforeNouns.has(before));
}

/** "Biden to host leaders Friday": the plan of a headline, which has no other verb. */
export function isHeadlinePlan(text: string, at: number, from: number): boolean {
  const lead = plan.exec(text.slice(from, Math.min(at, from + reach)));
  return lead !== null && !noSubject.has((lead[1] ?? '').toLowerCase());
}

/** One to four capital words, the last of which is kept, and an infinitive. */
const plan =
  /^(?:[A-Z][\w.’'-]* ){0,3}([A-Z][\w.’'-]*) to (?!(?:the|an?|his|her|its|their|this|that|these|those|all|some|one|two) )[a-z]+ /;
const noSubject = wordSet(
  'according due thanks next back prior contrary owing close relative similar welcome as up down',
);

/** "The election is Nov. 5", "The hearings are on Monday"; "It is Friday" and "Today is Friday" are about the day itself. */
export function isStated(text: string, at: number, from: number): boolean {
  const lead = link.exec(text.slice(Math.max(from, at - 24), at));
  if (lead === null) return false;
  const subject = wordBefore(text, at - lead[0].length, from);
  return subject !== '' && subject !== 'it' && subject !== 'today' && subject !== 'that' && subject !== 'this';
}

const link = /\b(?:is|are)(?: now| still)?(?: on| in| for| at)? $/;

/** The word before `at`, in lower case; empty at the beginning of the sentence. */
function wordBefore(text: string, at: number, from: number): string {
  let end = at;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  let start = end;
  while (start > from && end - start < maxLength && classOf(text.charCodeAt(start - 1)) === letterClass) start--;
  return text.slice(start, end).toLowerCase();
}

const maxLength = 16;
