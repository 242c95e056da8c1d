// Groups of words that news uses for the same thing, by their stems. General English: no words of a topic, and no opposites.
//
// A line is a group, and every word of it counts as the first. What stemming brings together by itself is not repeated. A stem
// stands in one group only (held by a test, like all of this); a word of several senses stands with the one that news means most,
// or nowhere. Never in one group: an act and what ends or undoes it (arrest, release), its phases (announce, begin, end; propose,
// adopt, ratify), and what comes one after the other (days, quarters of the compass).

import { synonyms } from './synonyms';
import { HashTable } from './vocabulary';
import { stemmedHash } from './wordHash';

/** Nouns, verbs and adjectives of one matter that stemming leaves apart. */
const derivedForms = `survive survival
infect infectious
surgery surgical surgeon
medicine medical medic
pregnant pregnancy
radiation radioactive radioactivity
volcano volcanic
crime criminal
terror terrorist terrorism
violent violence
invade invasion
occupy occupation
defend defence defensive
oppose opposition opponent
identify identification
bankrupt bankruptcy insolvency insolvent
merge merger
pay paid payment
remove removal
extend extension
expand expansion
enter entry
transfer relocate
electric electricity electrical
economy economic
finance financial
presidential presidency
constitution constitutional
independent independence
suspect suspicion
threat threaten
safe safety
secure security
choose chose chosen choice
speak spoke spoken speech
decide decision
divide division
expel expulsion deport
introduce introduction
produce production
resolve resolution
migrate migrant immigrant immigration
recover recovery
deliver delivery
prove proof proven
believe belief
fail failure
advise advice
respond response
receive receipt reception
ratify ratification`;

/** Past forms that stemming does not bring to their verbs: digests use the present, reports the past. */
export const irregularForms = `break broke broken
bring brought
catch caught
draw drew drawn
drive drove driven
forbid forbade forbidden
freeze froze frozen
hold held
lead led
ride rode
seek sought
shake shook shaken
spend spent
teach taught
throw threw thrown
wear wore worn
write wrote written
hide hidden
hear heard
blow blew blown
feel felt
fight fought
feed fed
hang hung
lay laid
tear tore torn
think thought
wake woke woken
overcome overcame
undergo underwent undergone
sing sang sung
swim swam swum
sweep swept
cling clung
swing swung
bleed bled blood bloody
dig dug`;

/** People, adjectives and seats of government of countries that stemming alone does not bring to the country's own name. */
const nations = `china chinese beijing
britain british uk briton
france french
america usa
spain spanish
netherlands dutch
denmark danish dane
sweden swedish swede
finland finnish finn
poland polish
turkey turkish turk turkiye ankara
greece greek
ireland irish
switzerland swiss
norway norwegian
mexico mexican
peru peruvian
chile chilean
canada canadian
egypt cairo
philippines filipino
thailand thai
afghanistan afghan kabul
pakistan pakistani islamabad
lebanon lebanese beirut
vietnam vietnamese
germany german
wales welsh
scotland scottish scot
england english
belgium belgian
portugal portuguese
argentina argentine
korea dprk rok pyongyang seoul
europe european
iceland icelandic
israel israeli jerusalem
iraq iraqi baghdad
yemen yemeni sanaa
kuwait kuwaiti
qatar qatari
bangladesh bangladeshi
ukraine kyiv kiev
russia moscow kremlin
japan japanese tokyo
sudan sudanese
taiwan taiwanese
nepal nepalese
congo congolese
iran tehran
syria damascus
saudi riyadh
libya tripoli
cuba havana
venezuela caracas
belarus minsk`;

/** All groups: of each, the words as they are written above. */
export const wordGroups: readonly (readonly string[])[] = [synonyms, derivedForms, irregularForms, nations].flatMap(
  (list) => list.split('\n').map((line) => line.split(' ')),
);

/** From the hash of a stem to that of the stem which stands for its group; 0 for a stem without group, and for the first itself. */
export const groupOf = new HashTable(
  new Map(
    wordGroups.flatMap(([first = '', ...others]) =>
      others.map((word): [number, number] => [stemmedHash(word), stemmedHash(first)]),
    ),
  ),
);
