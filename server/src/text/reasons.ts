// Why two accounts are held to be of one event, in plain words for messages and hovers. Explains; decides nothing.

import { actOf, happensOnce } from './acts';
import { areNearCopies } from './nearCopies';
import { eachTerm, figureMark, identityOf, isModal, nameMark, termsOf } from './terms';
import { stemmedHash } from './wordHash';

/** What an account gives to an explanation. */
export interface ExplainedAccount {
  readonly text: string;
  readonly sources: readonly string[];
}

const maxListed = 3;

/** One term as written. */
interface Word {
  readonly identity: number;
  readonly marks: number;
  readonly start: number;
  readonly end: number;
}

/**
 * @param weight the weight of a shared term, by its identity; the heaviest is named first
 * @returns clauses that follow "because", the strongest first
 */
export function reasonsFor(a: ExplainedAccount, b: ExplainedAccount, weight: (identity: number) => number): string[] {
  const theirs = wordsOf(b.text);
  const known = new Set(theirs.map(({ identity }) => identity));
  const words = wordsOf(a.text).filter(({ identity }) => known.has(identity) && !isModal(identity));
  const reasons: string[] = [];
  if (areNearCopies(termsOf(a.text), termsOf(b.text))) reasons.push('the wording is nearly the same');
  const names = namesIn(a.text, words);
  if (names.length > 0) reasons.push(`both name ${listed(byWeight(names, weight), nameOfBoth)}`);
  const figures = distinct(words.filter((word) => word.marks & figureMark && !partOf(word, names)));
  if (figures.length > 0) {
    reasons.push(`both give ${listed(byWeight(figures, weight), (figure) => quoted(a.text, figure))}`);
  }
  const acts = distinct(words.filter((word) => happensOnce(actOf(word.identity))));
  if (acts.length > 0) reasons.push(`both describe one act, ${listed(acts, wordOfBoth)}`);
  const rest = distinct(
    words.filter(
      (word) => !partOf(word, names) && !figures.includes(word) && !acts.includes(word) && !isInLonger(word, words),
    ),
  );
  if (rest.length > 0) reasons.push(`both speak of ${listed(byWeight(rest, weight), wordOfBoth)}`);
  if (a.sources.some((key) => b.sources.includes(key))) reasons.push('both cite the same source');
  return reasons;

  function wordOfBoth(word: Word): string {
    const other = otherWordFor(word);
    return other ? `${quoted(a.text, word)} or ${quoted(b.text, other)}` : quoted(a.text, word);
  }

  function nameOfBoth(name: Name): string {
    const other = name.identities.length === 1 ? otherWordFor(name) : undefined;
    return other ? `${name.text} or ${b.text.slice(other.start, other.end)}` : name.text;
  }

  /** The word of the other account, where it uses only other words of the same group. */
  function otherWordFor({ identity, start, end }: Word): Word | undefined {
    const own = stemOf(a.text.slice(start, end));
    const others = theirs.filter((other) => other.identity === identity);
    return others.some((other) => stemOf(b.text.slice(other.start, other.end)) === own) ? undefined : others[0];
  }
}

/** The same for a word however its hyphen is written. */
function stemOf(word: string): number {
  return stemmedHash(word.replace(/[‐‑]/g, '-'));
}

/** The first of them, as `said` puts each. */
function listed<T>(items: readonly T[], said: (item: T) => string): string {
  const shown = items.slice(0, maxListed).map(said);
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

/** A name of one or several words, as written. */
interface Name extends Word {
  readonly text: string;
  readonly identities: readonly number[];
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachTerm(text, (term, start, end) => words.push({ identity: identityOf(term), marks: term & 7, start, end }));
  return words;
}

/** Neighbouring shared names, and figures among them, as one: "528th Regiment". */
function namesIn(text: string, words: readonly Word[]): Name[] {
  const names: Name[] = [];
  let run: Word[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.some((word) => word.marks & nameMark)) {
      const identities = run.map((word) => word.identity);
      const known = names.some((name) => identities.every((identity) => name.identities.includes(identity)));
      if (!known) names.push({ ...first, end: last.end, text: text.slice(first.start, last.end), identities });
    }
    run = [];
  };
  for (const word of words) {
    const previous = run.at(-1);
    if (previous && !/^[\s-]$/.test(text.slice(previous.end, word.start))) close();
    if (word.marks & (nameMark | figureMark)) run.push(word);
    else close();
  }
  close();
  return names;
}

function partOf(word: Word, names: readonly Name[]): boolean {
  return names.some((name) => name.identities.includes(word.identity));
}

/** Whether a longer one includes it: “cross-border” includes “cross” and “border”. */
function isInLonger({ start, end }: Word, words: readonly Word[]): boolean {
  return words.some((word) => word.start <= start && end <= word.end && word.end - word.start > end - start);
}

function byWeight<T extends Word>(words: readonly T[], weight: (identity: number) => number): T[] {
  return [...words].sort((a, b) => weight(b.identity) - weight(a.identity) || a.start - b.start);
}

function distinct(words: readonly Word[]): Word[] {
  return words.filter((word, at) => words.findIndex((other) => other.identity === word.identity) === at);
}

function quoted(text: string, word: Word): string {
  return `“${text.slice(word.start, word.end)}”`;
}
