// One key for all spellings and inflected forms of a word: "organised" and "organize", "theatre" and "theater", "was" and "is".

import { foldLetter } from '../letters';

const maxLetters = 40;
/** Words with several spellings, one word a line; the first spelling is the key. */
const spellings = new Map(
  `gray grey
program programme
check cheque
tire tyre
curb kerb
plow plough
draft draught
skeptic sceptic
skeptical sceptical
skepticism scepticism
aluminum aluminium
airplane aeroplane
while whilst
among amongst
judgment judgement
aging ageing
ok okay
mom mum
story storey
jail gaol
inquiry enquiry
inquire enquire
pajamas pyjamas
mold mould
ton tonne
maneuver manoeuvre
percent pct
mister mr
doctor dr
saint st
versus vs`
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...others] = line.split(' ');
      return others.map((other): [string, string] => [other, key]);
    }),
);

/** Forms that no ending shows, each line a word: its key, and what it becomes. */
const irregular = new Map(
  `be am is are was were been being
have has had having
do does did done doing
go goes went gone
say says said
get got gotten
make made
know knew known
think thought
take took taken
see saw seen
come came
give gave given
find found
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
pay paid
sit sat
speak spoke spoken
lead led
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
lay laid
lie lay lain
sell sold
fight fought
bear bore borne
teach taught
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
sleep slept
steal stole stolen
swear swore sworn
fly flew flown
sink sank sunk
swim swam swum
hide hid hidden
freeze froze frozen
forgive forgave forgiven
flee fled
blow blew blown
grow grew grown
bind bound
burn burnt
learn learnt
dream dreamt
spoil spoilt
wake woke woken
tear tore torn
arise arose arisen
weep wept
sweep swept
creep crept
shine shone
slide slid
stick stuck
swing swung
dig dug
bite bitten
man men
woman women
child children
person persons
foot feet
tooth teeth
mouse mice
life lives
wife wives
knife knives
half halves
leaf leaves
thief thieves
this these
that those
0 zero
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th`
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...others] = line.split(' ');
      return [key, ...others].map((other): [string, string] => [other, key]);
    }),
);
// "left" is a form of "leave", and "leaves" may be those of a tree.
irregular.set('leaves', 'leave');

/**
 * The key of a word, equal for its spellings and for its inflected forms (plural, tense, participle), and for nothing else that an
 * editor would call another word: "safely" is not "safe", "governor" is not "government".
 * @param word letters or digits, of any case
 */
export function spellingKey(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length && at < maxLetters; at++) {
    const code = word.charCodeAt(at);
    folded += String.fromCharCode(foldLetter(code));
  }
  if (/^\d/.test(folded)) return irregular.get(folded) ?? folded;
  const known = irregular.get(folded) ?? irregular.get(spellings.get(folded) ?? '');
  if (known !== undefined) return known;
  return spelledAlike(withoutInflection(spellings.get(folded) ?? folded));
}

function withoutInflection(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem) && stem.length > 4) stem = stem.slice(0, -2);
  else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ying') && stem.length > 5) stem = stem.slice(0, -3);
  else if (stem.endsWith('ed') && stem.length > 4 && /[aeiouy]/.test(stem.slice(0, -2))) stem = stem.slice(0, -2);
  else if (stem.endsWith('ing') && stem.length > 5 && /[aeiouy]/.test(stem.slice(0, -3))) stem = stem.slice(0, -3);
  return stem;
}

/** British and American endings, doubled letters, and the final e that an ending takes away. */
function spelledAlike(stem: string): string {
  let word = stem.replace(/(.)\1/g, '$1');
  if (word.length > 4) {
    word = word
      .replace(/ae|oe/, 'e')
      .replace(/is(e|ation|er)?$/, 'iz$1')
      .replace(/ys(e|er)$/, 'yz$1')
      .replace(/our(able|ite|ful|hod|les)?$/, 'or$1')
      .replace(/([bctdv])re$/, '$1er')
      .replace(/ens(e)?$/, 'enc$1')
      .replace(/ogue$/, 'og')
      .replace(/ward$/, 'ward');
  } else if (word === 'litre') word = 'liter';
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
