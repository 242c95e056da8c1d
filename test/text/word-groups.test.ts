// Groups of synonyms: each word is in one group, and some words must never share one.

import assert from 'node:assert/strict';
import { actOf, areOpposed } from '../../server/src/text/acts';
import { identityOf, isModal, termsOf } from '../../server/src/text/terms';
import { firstMonth, wordKinds } from '../../server/src/text/vocabulary';
import { groupOf, wordGroups } from '../../server/src/text/wordGroups';
import { hashOf, stemmedHash } from '../../server/src/text/wordHash';

/** The one term of a word. */
function termOf(word: string): number {
  const [term = 0, ...others] = termsOf(word);
  assert.equal(others.length, 0, `"${word}" is one term`);
  assert.ok(term !== 0 && !isModal(identityOf(term)), `"${word}" is a word of weight`);
  return identityOf(term);
}

describe('groups of words', () => {
  it('have each stem in one group only, and once', () => {
    const groups = new Map<number, string>();
    for (const words of wordGroups) {
      for (const word of words) {
        const stem = stemmedHash(word);
        assert.equal(groups.get(stem), undefined, `"${word}" stands in a group already`);
        groups.set(stem, word);
      }
    }
  });

  it('have at least two words, all of letters, none of them without weight', () => {
    for (const words of wordGroups) {
      assert.ok(words.length > 1, words.join(' '));
      for (const word of words) {
        assert.match(word, /^[a-z]{2,}$/);
        const kind = wordKinds.get(hashOf(word));
        assert.ok(kind === 0 || kind >= firstMonth, `"${word}" is left out of texts, or read as a figure`);
      }
    }
  });

  it('apply to every text: a word counts as the first of its group', () => {
    for (const [first = '', ...others] of wordGroups) {
      for (const word of others) assert.equal(termOf(word), termOf(first), `${word} and ${first}`);
    }
  });

  it('lead to a word without another group', () => {
    for (const [first = ''] of wordGroups) assert.equal(groupOf.get(stemmedHash(first)), 0, first);
  });

  it('have one act each at the most, so that no two acts become one', () => {
    // What an act is called by stands in `acts`; here that none of them has taken in another.
    const apart = [
      ...['attack', 'block', 'find', 'establish', 'leave', 'visit', 'approve', 'ratify', 'convict', 'acquit', 'fight'],
      ...['begin', 'end', 'halt', 'resume', 'arrest', 'release', 'buy', 'sell', 'rise', 'fall', 'die', 'wound'],
    ];
    const terms = apart.map(termOf);
    assert.equal(new Set(terms).size, apart.length);
    assert.notEqual(actOf(termOf('attack')), actOf(termOf('block')));
    assert.notEqual(actOf(termOf('find')), actOf(termOf('establish')));
    assert.ok(areOpposed(actOf(termOf('block')), actOf(termOf('approve'))));
    assert.ok(!areOpposed(actOf(termOf('attack')), actOf(termOf('approve'))));
  });

  const opposed = `arrest release, win lose, win defeat, open close, rise fall, rise reduce, raise cut, begin end, start stop, stop resume,
begin halt, arrive leave, enter leave, leave return, attack defend, accuse defend, convict acquit, guilty innocent,
charge acquit, buy sell, lend borrow, appoint dismiss, hire dismiss, appoint resign, approve reject, accept refuse, allow ban,
permit prohibit, impose lift, seize surrender, capture release, occupy withdraw, support oppose, praise condemn, promise refuse,
confirm deny, admit deny, agree refuse, war peace, war ceasefire, attack ceasefire, succeed fail, destroy rebuild, build demolish,
damage repair, bankrupt rescue, missing found, disappear find, birth death, born die, survive die, marry divorce, healthy sick,
rich poor, man woman, men women, boy girl, husband wife, mother father, north south, east west, government opposition, police thief,
prosecutor lawyer, customer company, tenant landlord, student teacher, doctor patient, teenager child, city country, ally enemy,
invade withdraw, send receive, pay receive, extend reduce, expand reduce, expel admit, decide postpone, safe danger, jail release,
kidnap rescue, hostage rescue, suspend resume, delay begin, cancel launch, sink rescue, flood drought, rain snow, recession growth`;

  it('never join words that end, undo or oppose each other', () => {
    for (const pair of opposed.split(/,\s+/)) {
      const [one = '', other = ''] = pair.split(' ');
      assert.notEqual(termOf(one), termOf(other), pair);
    }
  });

  const steps = [
    'announce begin complete',
    'propose adopt ratify sign',
    'nominate elect swear',
    'suspect arrest indict convict sentence execute',
    'offer accept pay',
    'warn evacuate return',
    'infect die bury mourn',
    'negotiate sign ratify withdraw',
    'crash search find investigate',
    'vote win govern resign',
    'accuse deny apologize resign',
    'ceasefire attack surrender',
    'earthquake tsunami flood',
    'monday tuesday wednesday',
    'january february december',
    'first second third',
    'north east south west',
    'spring summer autumn winter',
    'hundred thousand million',
    'france germany italy spain',
    'iran iraq syria lebanon',
    'president minister king pope',
  ];

  it('never join the steps of a process, or successive things', () => {
    for (const step of steps) {
      // Days of the week weigh nothing and are no terms at all.
      const terms = step.split(' ').flatMap((word) => [...termsOf(word)].map(identityOf));
      assert.equal(new Set(terms).size, terms.length, step);
    }
  });

  const families: [string, string][] = [
    ['Quake', 'earthquakes'],
    ['dies', 'deaths'],
    ['were killed', 'murders'],
    ['photos', 'pictures'],
    ['choppers', 'helicopters'],
    ['planes', 'aircraft'],
    ['found guilty', 'finds convicted'],
    ['the army', 'military'],
    ['flames', 'fires'],
    ['survivors', 'survival'],
    ['elections', 'voted'],
    ['invades', 'invasion'],
    ['decides', 'decision'],
    ['paid', 'payments'],
    ['lawyers', 'attorneys'],
    ['constitutional', 'constitution'],
    ['British', 'Britain'],
  ];
  for (const [one, other] of families.filter(([, second]) => !second.includes('thieves'))) {
    it(`read "${one}" and "${other}" as one`, () => {
      const [left, right] = [termsOf(one), termsOf(other)].map((terms) => [...terms].map(identityOf));
      assert.deepEqual(left, right);
    });
  }

  it('do not take a plane for a plan, or a fighter for a clash', () => {
    assert.notEqual(termOf('planes'), termOf('proposal'));
    assert.notEqual(termOf('fighters'), termOf('clashes'));
  });
});
