// The acts in a text: classes of news verbs, whether they can happen again, and which undo each other.

import { groupOf } from './wordGroups';
import { stemmedHash } from './wordHash';

/**
 * Classes of acts, one a line, named by their first word. `once`: a second time is another event worth its own report (signing,
 * dying, opening). The others come again and again (saying, visiting, testing). Only words that are mostly verbs, or nouns
 * that say the same as their verb.
 */
const once = `sign
die
wound
resign
appoint
dismiss
open inaugurate
close shut seal
begin
end
halt
resume restart reopen
approve pass ratify adopt enact confirm
reject veto
block ban overturn bar
lift ease remove
agree accept
leave exit
arrive land reach
return
seize capture occupy recapture
lose surrender cede
arrest
charge indict
sentence convict jail
acquit clear
release free
buy
sell
sink
explode
crash collapse derail
bury
swear
file sue
build
install
win defeat
send
withdraw retreat
impose
marry wed
establish form
merge
award honor decorate
plant
evacuate
defect desert`;

const repeated = `find detect
visit travel
meet
talk
test
attack raid shell
protest
fight clash battle
inspect
rise climb jump soar
fall plunge tumble
estimate
testify
vote
warn
urge call demand ask
promise pledge vow
offer
announce
condemn criticize denounce criticise
praise welcome hail
deny
blame
fail
succeed
continue remain stay
claim state tell speak`;

/** Words for events that come back every year. They are no acts, but mark the others as recurring. */
const recurring = `annual annually yearly anniversary birthday jubilee festival holiday celebrate celebration commemorate commemoration
marathon parade carnival fair pilgrimage hajj christmas easter ramadan eid thanksgiving hanukkah passover diwali olympics
championship tournament season quarter quarterly semester fiscal budget census nobel oscar oscars emmy grammy prize harvest
monsoon ceremony founding memorial plenary`;

/** Pairs of acts, one of which ends, undoes, answers or follows the other: with the same subject they are two events. */
const opposed = `begin end, begin halt, halt resume, open close, approve reject, approve block, block lift,
block impose, lift impose, agree reject, sign reject, leave arrive, leave return,
arrest release, charge acquit, sentence acquit, appoint resign, appoint dismiss, send withdraw, rise fall,
fail succeed, promise reject, arrest charge, charge sentence, arrest sentence, die bury`;

interface ActClass {
  readonly name: string;
  readonly once: boolean;
}

/** Class by number from 1; 0 is no act. */
const classes: ActClass[] = [{ name: '', once: false }];
const classOf = new Map<number, number>();

for (const [list, happensOnce] of [
  [once, true],
  [repeated, false],
] as const) {
  for (const line of list.split('\n')) {
    const [name = '', ...others] = line.split(' ');
    for (const word of [name, ...others]) {
      const stemmed = stemmedHash(word);
      const term = groupOf.get(stemmed) || stemmed;
      if (!classOf.has(term)) classOf.set(term, classes.length);
    }
    classes.push({ name, once: happensOnce });
  }
}

/** The class of words for recurring events. */
export const recurrence = classes.length;
for (const word of recurring.split(/\s+/)) {
  const stemmed = stemmedHash(word);
  const term = groupOf.get(stemmed) || stemmed;
  if (!classOf.has(term)) classOf.set(term, recurrence);
}
classes.push({ name: 'recur', once: false });

/** The class of beginnings: what begins is not done yet. */
export const beginning = classes.findIndex(({ name }) => name === 'begin');

const opposites: ReadonlySet<number> = new Set(
  opposed.split(/,\s+/).flatMap((pair) => {
    const [a, b] = pair.split(' ').map((name) => classes.findIndex((act) => act.name === name));
    return a === undefined || b === undefined ? [] : [a * 256 + b, b * 256 + a];
  }),
);

/** The class of act, or `recurrence`, that a term (its identity) stands for: a number from 1, below 128, or 0 for none. */
export function actOf(identity: number): number {
  return classOf.get(identity) ?? 0;
}

/** Whether acts of this class do not come again for the same subject. */
export function happensOnce(act: number): boolean {
  return classes[act]?.once ?? false;
}

/** Whether one act ends, undoes or answers the other. */
export function areOpposed(a: number, b: number): boolean {
  return opposites.has(a * 256 + b);
}
