// Verbs of two words that say what one word says: "steps down" is "resigns". General English, each form written out.

import { HashTable } from './vocabulary';
import { groupOf } from './wordGroups';
import { hashOf, settle, stemmedHash } from './wordHash';

/** A line: the word that is meant, then the forms of the first word, then the second words. */
const phrases = `resign: step steps stepped stepping stand stands stood standing / down aside
resign: bow bows bowed bowing / out
resign: leave leaves left leaving relinquish relinquishes relinquished / office
swear: take takes took taken taking assume assumes assumed assuming enter enters entered / office
replace: take takes took taken taking / over
die: pass passes passed passing / away
begin: break breaks broke broken breaking / out
begin: kick kicks kicked kicking / off
begin: get gets got / underway
launch: lift lifts lifted lifting blast blasts blasted blasting / off
land: touch touches touched touching splash splashes splashed splashing / down
blast: blow blows blew blown blowing / up
cancel: call calls called calling / off
delay: put puts putting push pushes pushed / off back
close: shut shuts shutting close closes closed / down
establish: set sets setting / up
reject: turn turns turned turning vote votes voted voting / down
reject: throw throws threw thrown throwing / out
surrender: give gives gave given giving / up
withdraw: pull pulls pulled pulling / out
release: set sets setting / free
birth: give gives gave given giving / birth
resume: start starts started starting / again
leave: set sets setting / off out sail
leave: take takes took taking / off
shoot: gun guns gunned gunning / down
shoot: open opens opened opening / fire
seize: take takes took taken taking / control
arrest: take takes took taken taking / away
overturn: strike strikes struck striking / down
approve: sign signs signed signing / off
investigate: look looks looked looking / into
find: come comes came coming / upon across
find: turn turns turned turning / up
return: come comes came coming go goes went gone going / back
explode: go goes went gone going / off
collapse: cave caves caved caving / in
collapse: give gives gave given giving / way
collapse: come comes came coming / down
extinguish: put puts putting / out
release: walk walks walked walking / free
delay: hold holds held holding / up
continue: carry carries carried carrying / on
dismiss: lay lays laid laying / off
walkout: walk walks walked walking / out
handover: hand hands handed handing / over
bailout: bail bails bailed bailing / out
crackdown: crack cracks cracked cracking / down
lockdown: lock locks locked locking / down
breakthrough: break breaks broke broken breaking / through
breakup: break breaks broke broken breaking split splits splitting / up
cleanup: clean cleans cleaned cleaning / up
meltdown: melt melts melted melting / down`;

const termOf = (word: string) => groupOf.get(stemmedHash(word)) || stemmedHash(word);

const keyOf = (first: number, second: number) => settle(Math.imul(first, 31) ^ second);

const table = new HashTable(
  new Map(
    phrases.split('\n').flatMap((line) => {
      const [meant = '', forms = ''] = line.split(': ');
      const [firsts = [], seconds = []] = forms.split(' / ').map((list) => list.split(' '));
      return firsts.flatMap((first) =>
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
