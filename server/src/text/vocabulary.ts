// General English for matching: words that say nothing of an event, and words of time. Synonyms are in `wordGroups`.

import { hashOf } from './wordHash';

/** Words without weight: auxiliaries, pronouns, prepositions, weekdays, and words that reports use of themselves. */
const emptyWords = `a about above according across after against ago all almost alone along already also although always am amid
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

/** Empty words that a phrase is the same with and without: "takes office", "takes the office". */
const articles = `a an the his her its their to`;

/** Words of plan or possibility: the event has not happened yet. Verbs only in forms with this sense. */
const planningWords = `will would may might could should plan plans planned planning expected expects expect considers
considering intends intend prepares preparing hopes scheduled`;

const negatingWords = `not never cannot none nor neither dont didnt doesnt wont isnt wasnt hasnt hadnt`;

/** Words that say of an event that it has happened before. */
const repeatingWords = `again anew afresh`;

const earlierCues = `after following since before had previously earlier despite amid until suffered sustained caused triggered
sparked prompted eventually later subsequently afterwards afterward who whose which informs informed`;

/**
 * Verbs that answer what has happened: it is background behind them, and what a meeting discusses is no news of its day. Without forms
 * that are mostly nouns ("a note", "the debate"). They are terms themselves.
 */
const answeringWords = `notes noted acknowledges acknowledged discusses discussed discussing debated reviews reviewed thanks thanked
congratulates congratulated praises praised mourns mourned mourning regrets regretted deplores deplored condemns condemned criticizes
criticized criticises criticised denounces denounced responds responded reacts reacted comments commented appeal appeals appealed`;

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
/** An empty word that may stand inside a phrase. */
export const articleWord = 2;
export const planningWord = 3;
export const negatingWord = 4;
/** An empty word that moves its clause to another, mostly earlier time. */
export const earlierWord = 5;
export const repeatingWord = 6;
/** January; the other months follow. Between `repeatingWord` and this are number words: their value, from 2, on top of `earlierWord`. */
export const firstMonth = 101;

const kindsOf = (list: string, kind: (word: string, at: number) => number) =>
  words(list).map((word, at): [number, number] => [hashOf(word), kind(word, at)]);

/** Kind of a word as written and folded; 0 for a word that is a term by itself. */
export const wordKinds = new HashTable(
  new Map<number, number>([
    ...kindsOf(emptyWords, () => emptyWord),
    ...kindsOf(articles, () => articleWord),
    ...kindsOf(planningWords, () => planningWord),
    ...kindsOf(negatingWords, () => negatingWord),
    ...kindsOf(earlierCues, () => earlierWord),
    ...kindsOf(repeatingWords, () => repeatingWord),
    ...kindsOf(numberWords, (_, at) => earlierWord + at + 2),
    ...kindsOf(tens, (_, at) => earlierWord + 10 * (at + 2)),
    ...kindsOf(months, (word) => firstMonth + monthNumber(word) - 1),
  ]),
);

/** Whether a word, as written and folded, answers what stands behind it. */
export const answeringWord = new HashTable(new Map(kindsOf(answeringWords, () => 1)));

function monthNumber(word: string): number {
  return (
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(word.slice(0, 3)) + 1
  );
}
