// Two words that say what one word says: "steps down" is "resigns", and so is "leaves her post". General English.

import { HashTable } from './vocabulary';
import { groupOf, irregularForms } from './wordGroups';
import { hashOf, settle, stemmedHash } from './wordHash';

/** A line: the word that is meant, or both as one, then the first words, each in all of its forms, then the second ones. */
const phrases = `resign: step stand / down aside
resign: bow / out
resign: leave relinquish vacate / office post job position
dismiss: lose / job post
die: lose / life lives
bury: lay / rest
swear: take assume enter / office
replace: take / over
die: pass / away
begin: break / out
begin: kick / off
begin: get / underway
launch: lift blast / off
land: touch splash / down
blast: blow / up
cancel: call / off
delay: put push / off back
close: shut close / down
establish: set / up
reject: turn vote / down
reject: throw / out
surrender: give / up
withdraw: pull / out
birth: give / birth
resume: start / again
leave: set / off out sail
leave: take / off
shoot: gun / down
shoot: open / fire
seize: take / control
arrest: take / away
overturn: strike / down
approve: sign / off
investigate: look / into
find: come / upon across
find: track / down
flee: get / away
expel: kick / out
expel: send / packing
find: turn / up
return: come go / back
explode: go / off
collapse: cave / in
collapse: give / way
destroy: tear pull knock burn / down
crash: slam smash plough plow / into
derail: jump leave off / rail rails track tracks
aground: touch / ground bottom
aground: run / ashore
cancel: fall / through
collapse: come / down
extinguish: put / out
release: set walk go / free
prison: behind / bars
discharge: leave / hospital
infect: test / positive
sue: take / court
sue: file lodge / complaint
protest: take / street streets
delay: hold / up
continue: carry / on
dismiss: lay / off
walk / out
hand / over
bail / out
crack / down
lock / down
break / through
break / up
breakup: split / up
clean / up
melt / down
america: united / states
britain: united / kingdom
unitednations: united / nations`;

/** Past forms that are not made by rule; others are groups of words. */
const irregular = new Map(
  `stand stood, leave left, lose lost, take took taken, get got, put, shut, set, split, give gave given, strike struck, come came, send sent,
go went gone, burn burned burnt, run ran, fall fell fallen
${irregularForms}`
    .split(/,\s|\n/)
    .map((line) => line.split(' '))
    .map(([verb = '', ...past]) => [verb, past]),
);

/** All forms of a verb. What is no verb gets forms as well, which nobody writes. */
function formsOf(verb: string): string[] {
  const doubles = /^[^aeiou]*[aeiou][bgmnpt]$/.test(verb);
  const root = verb.endsWith('e') ? verb.slice(0, -1) : doubles ? verb + verb.at(-1) : verb;
  const [present, past] = /[^aeiou]y$/.test(verb)
    ? [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`]
    : [/(s|sh|ch|o)$/.test(verb) ? `${verb}es` : `${verb}s`, `${root}ed`];
  return [verb, present, `${root}ing`, ...(irregular.get(verb) ?? [past])];
}

const termOf = (word: string) => groupOf.get(stemmedHash(word)) || stemmedHash(word);

const keyOf = (first: number, second: number) => settle(Math.imul(first, 31) ^ second);

const table = new HashTable(
  new Map(
    phrases.split('\n').flatMap((line) => {
      const [words = '', meant = words.replace(' / ', '')] = line.split(': ').reverse();
      const [firsts = [], seconds = []] = words.split(' / ').map((list) => list.split(' '));
      return firsts
        .flatMap(formsOf)
        .flatMap((first) =>
          seconds.map((second): [number, number] => [keyOf(hashOf(first), hashOf(second)), termOf(meant)]),
        );
    }),
  ),
);

/**
 * The term of what two neighbouring words mean together, or 0.
 * @param first `hashOf` one word as written; `second` that of the next one
 */
export function phraseTerm(first: number, second: number): number {
  return table.get(keyOf(first, second));
}
