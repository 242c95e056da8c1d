// General English for matching: words that tell nothing, and words that news uses for one and the same. No topic's words.

import { hashOf, stemmedHash } from './wordHash';

/** Words without weight: auxiliaries, pronouns, prepositions, weekdays, and what any report says of itself. */
const emptyWords = `a about above according across after again against ago all almost alone along already also although always am amid
among amount amp an and another any anyone anything are around as aside at away back be became because become becomes
been before behind being below between both but by came can come comes coming currently day days despite did do does
doing done down dr during each earlier early either else enough even ever every everything far few following for
friday from further gave get gets getting give given gives go goes going gone got had has have having he hence her
here hers herself him himself his how however if in including inside instead into is it its itself just keep kept know
known last late later least less let like likely lrb made main mainly make makes making many maybe me mean meanwhile
mid mine monday month months more moreover most mostly mr mrs ms much must my myself nbsp near nearly nevertheless new
next no nobody nothing now number of off often on once one ones only onto or other others otherwise our ours out
outside over own part people per perhaps previously put puts quite quot rather really recently reportedly rrb said
same saturday saw say saying says see seem seemed seems seen set several shall she since so some someone something
soon still subsequently such sunday take taken takes taking tell tells than that the their theirs them themselves then
there therefore these they theyre thing things this those though through throughout thursday thus till time times to
today together told tomorrow too took total toward towards tuesday under until up upon us use used uses using very via
was way we wednesday week weeks well went were what whatever when where whether which while who whoever whole whom
whose why with within without year years yesterday yet you your yours`;

/** Words of a plan or a chance: what is told has not happened yet. Verbs only in forms that carry this sense. */
const planningWords = `will would may might could should plan plans planned planning expected expects expect considers
considering intends intend prepares preparing hopes scheduled`;

const negatingWords = `not never cannot none nor neither dont didnt doesnt wont isnt wasnt hasnt hadnt`;

const earlierCues = `after following since before had previously earlier despite amid until`;

/**
 * Words that reports exchange freely, one group a line. Every word counts as the first of its group. Multi-word forms are
 * left to their words.
 */
const synonyms = `attack raid assault incursion offensive strike bombing bombard airstrike
die death dead kill killed slain fatal fatality perish
wound injure injury hurt
resign quit
dismiss sack oust
announce unveil reveal disclose declare
sign ink
treaty pact accord agreement deal
leave depart departure fly flew flown
arrive arrival
return returning
begin start launch commence
end finish conclude
halt stop suspend cease
talk negotiation negotiate
meet meeting summit
visit trip tour
protest demonstration rally demonstrator protester protestor demonstrate march
soldier troop troops serviceman servicemen
police officer
blast explosion explode
sink sank sunk sinking
flee fled
vote election elect ballot poll
court judge tribunal
ban prohibit prohibition moratorium bar
indict indictment charge
sentence sentencing
arrest detain detention apprehend
accuse blame allege
reject refuse refusal decline
approve endorse approval
agree consent
plan proposal propose
appoint name nominate
warn warning caution
inspect inspection
build construction construct
test tested
send sent dispatch deploy deployment
artillery
help aid assist assistance
money fund funding
rise increase raise rose
fall drop decline fell
buy purchase acquire bought acquisition
sell sold sale
firm company corporation
lawsuit sue suit
investigate investigation probe inquiry enquiry
hospital clinic
leader chief head
government administration cabinet
parliament congress legislature
law bill legislation
earthquake quake
flood flooding
storm hurricane cyclone typhoon
ceasefire truce
release publish
footage video film
picture photo image photograph
war conflict
cost price
step stand`;

/** Past forms that stemming does not bring to their verbs: digests tell in the present, reports in the past. */
const irregularForms = `begin began begun
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
draw drew drawn
drive drove driven
fall fell fallen
fight fought
find found
forbid forbade forbidden
freeze froze frozen
grow grew grown
hold held
lead led
lose lost
meet met
pay paid
ride rode
rise rose risen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
speak spoke spoken
spend spent
steal stole stolen
strike struck stricken
swear swore sworn
teach taught
throw threw thrown
wear wore worn
win won
write wrote written`;

/** People, adjectives and seats of government of countries that stemming alone does not bring to the country's own name. */
const nations = `china chinese
britain british uk briton
france french
america american usa
spain spanish
netherlands dutch
denmark danish dane
sweden swedish swede
finland finnish finn
poland polish
turkey turkish turk turkiye
greece greek
ireland irish
switzerland swiss
norway norwegian
mexico mexican
peru peruvian
chile chilean
canada canadian
egypt egyptian
philippines filipino philippine
thailand thai
afghanistan afghan
pakistan pakistani
lebanon lebanese
vietnam vietnamese
germany german
wales welsh
scotland scottish scot
england english
belgium belgian
portugal portuguese
brazil brazilian
argentina argentine argentinian
korea korean dprk rok
europe european
iceland icelandic
israel israeli
iraq iraqi
yemen yemeni
kuwait kuwaiti
qatar qatari
bangladesh bangladeshi
ukraine kyiv kiev
russia moscow kremlin
china beijing
japan japanese tokyo
sudan sudanese
taiwan taiwanese
nepal nepalese
congo congolese
korea pyongyang seoul
iran tehran
iraq baghdad
syria damascus
saudi riyadh
israel jerusalem
egypt cairo
turkey ankara
afghanistan kabul
pakistan islamabad
yemen sanaa
lebanon beirut
libya tripoli
cuba havana
venezuela caracas
belarus minsk`;

const numberWords = `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen`;
const tens = `twenty thirty forty fifty sixty seventy eighty ninety`;

const months = `january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct
november nov december dec`;

const words = (text: string) => text.split(/\s+/);

/** An open-addressing set of 32-bit hashes with a value for each: tokenizing asks it once a word. */
export class HashTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(entries: ReadonlyMap<number, number>) {
    let size = 16;
    while (size < entries.size * 3) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.values = new Int32Array(size);
    for (const [key, value] of entries) {
      let at = (key >>> 3) & this.mask;
      while (this.keys[at] !== 0) at = (at + 1) & this.mask;
      this.keys[at] = key;
      this.values[at] = value;
    }
  }

  /** The value of `key`, or 0. */
  get(key: number): number {
    const { keys, mask } = this;
    for (let at = (key >>> 3) & mask; ; at = (at + 1) & mask) {
      const found = keys[at];
      if (found === key) return this.values[at] ?? 0;
      if (found === 0) return 0;
    }
  }
}

/** Kinds of words in `wordKinds`. */
export const emptyWord = 1;
export const planningWord = 2;
export const negatingWord = 3;
/** An empty word that makes its clause tell of another, mostly earlier time. */
export const earlierWord = 4;
/** January; the other months follow. Between `earlierWord` and this are number words: their value on top of the former. */
export const firstMonth = 101;

const kindsOf = (list: string, kind: (word: string, at: number) => number) =>
  words(list).map((word, at): [number, number] => [hashOf(word), kind(word, at)]);

/** Kind of a word as written and folded; 0 for a word that is a term by itself. */
export const wordKinds = new HashTable(
  new Map<number, number>([
    ...kindsOf(emptyWords, () => emptyWord),
    ...kindsOf(planningWords, () => planningWord),
    ...kindsOf(negatingWords, () => negatingWord),
    ...kindsOf(earlierCues, () => earlierWord),
    ...kindsOf(numberWords, (_, at) => earlierWord + at + 2),
    ...kindsOf(tens, (_, at) => earlierWord + 10 * (at + 2)),
    ...kindsOf(months, (word) => firstMonth + monthNumber(word) - 1),
  ]),
);

function monthNumber(word: string): number {
  return (
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(word.slice(0, 3)) + 1
  );
}

/** From the hash of a stem to that of the word which stands for its group. */
export const groupOf = new HashTable(groupsOf([nations, synonyms, irregularForms]));

/** A form of a verb that stands in a group itself belongs to that group. */
function groupsOf(lists: readonly string[]): Map<number, number> {
  const groups = new Map<number, number>();
  for (const line of lists.flatMap((list) => list.split('\n'))) {
    const [first = '', ...rest] = words(line);
    const leader = groups.get(stemmedHash(first)) ?? stemmedHash(first);
    for (const word of rest) if (!groups.has(stemmedHash(word))) groups.set(stemmedHash(word), leader);
  }
  return groups;
}
