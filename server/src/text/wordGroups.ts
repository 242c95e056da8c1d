// Groups of words that news uses for the same thing, by their stems. General English: no words of a topic, and no opposites.
//
// A line is a group, and every word of it counts as the first. What stemming brings together by itself is not repeated. A stem
// stands in one group only (held by a test, like all of this); a word of several senses stands with the one that news means most,
// or nowhere. Never in one group: an act and what ends or undoes it (arrest, release), its phases (announce, begin, end; propose,
// adopt, ratify), and what comes one after the other (days, quarters of the compass).

import { HashTable } from './vocabulary';
import { stemmedHash } from './wordHash';

/** Words that are interchangeable in accounts of one event. Multi-word forms are left to their words. */
const synonyms = `attack raid assault incursion offensive strike struck stricken bomb bombard airstrike ambush
die death dead died kill slain slay fatal fatality perish murder homicide manslaughter assassinate massacre drown
wound injure injury hurt
resign quit
dismiss dismissal sack oust overthrow overthrew overthrown topple depose
announce unveil reveal disclose declare proclaim proclamation
sign ink signature
treaty pact accord agreement consent deal dealt
leave left depart departure fly flew flown exit
arrive arrival
begin began begun start launch commence
end finish conclude conclusion complete
halt stop suspend suspension cease pause
resume resumption restart
talk negotiation
meet met summit
visit trip tour
protest demonstration rally march
soldier troop serviceman servicemen army military
police policeman policemen policewoman officer constable cop
blast explosion explode detonate explosive
sink sank sunk
flee fled escape
vote election ballot poll electoral voter
referendum plebiscite
court judge tribunal
ban prohibit moratorium bar
indict charge
sentence jail
prison imprison incarcerate inmate gaol
convict guilty guilt
acquit acquittal exonerate
verdict ruling
arrest detain detention apprehend detainee custody
accuse blame allege
reject refuse refusal decline
approve endorse approval adopt
proposal propose
appoint name nominate
candidate nominee contender
warn caution
build built construction
send sent dispatch deploy
help aid assist
money fund
rise increase raise rose risen grow grew grown growth surge soar climb jump
fall fell fallen drop plunge plummet slump tumble
reduce reduction cut slash
buy purchase acquire bought acquisition takeover
sell sold sale
firm company corporation
lawsuit sue suit
investigate probe inquiry enquiry
hospital clinic hospitalize
leader chief head leadership boss
government administration cabinet
parliament congress legislature
law bill legislation
earthquake quake tremor temblor
flood inundate deluge
storm hurricane cyclone typhoon
landslide mudslide
tornado twister
ceasefire truce armistice
release publish publication
footage video film
picture photo image photograph
war conflict
cost price
crash collide collision
plane aircraft airplane aeroplane jet airliner jetliner
helicopter chopper
ship vessel boat
car vehicle automobile
truck lorry
train railway rail
airport airfield
road highway motorway
captain skipper
fire blaze inferno burn burnt ablaze flame
rescue save
casualty victim
disappear vanish missing
search hunt
find found discover locate discovery
trap strand
body corpse
bury burial funeral
mourn grief grieve tribute condolence
epidemic outbreak
flu influenza
vaccine inoculate immunize jab
sick ill illness disease unwell ailing
doctor physician
birth born
marry marriage wed
leak spill leakage
pollute contaminate pollutant
lawyer attorney solicitor barrister counsel
shoot shot gunfire gunman gunmen gunshot
weapon gun rifle firearm
steal stole stolen theft thief rob robbery robber loot burglary burglar
fraud fraudulent scam swindle
corruption bribery bribe graft
kidnap abduct
hostage captive
rebel rebellion insurgent insurgency guerrilla
riot unrest rioter
clash battle combat skirmish
border frontier
missile rocket
navy naval
seize seizure capture overrun
withdraw withdrew withdrawn withdrawal pullout retreat
win won victory triumph winner
lose lost loss
surrender capitulate
sanction embargo
envoy ambassador diplomat emissary diplomatic diplomacy
embassy consulate
lawmaker parliamentarian
spokesman spokeswoman spokesperson
swear swore sworn oath
replace successor
hire recruit
coup putsch
support backer
condemn denounce criticize criticism rebuke denunciation
praise hail laud applaud
apologize apology
promise pledge vow
demand urge
request ask
deny denial refute
admit admission confess acknowledge
confirm verify verification
broadcast television
journalist reporter correspondent
internet web online website
hack hacker
worker employee staff personnel
chairman chairwoman chair chairperson
stock equity
loan lend lender lent
customer client
donate donor
close shut closure shutdown
delay postpone defer
cancel cancellation scrap abandon
limit restrict curb
quarantine isolate
allow permit permission authorize
child children kid youngster
woman women female
man men male
teenager teen youth
student pupil
university college
country nation
town city
world global worldwide
resident inhabitant
apartment flat
repair restore
rebuild rebuilt reconstruct
destroy destruction devastate demolish demolition wreck
blackout outage
scientist researcher
award prize
match game
pope pontiff papal
king monarch monarchy
spy espionage
error mistake blunder
danger risk hazard dangerous
alert alarm
disaster catastrophe tragedy calamity tragic catastrophic
accident mishap
protect guard
monitor observe
regulate watchdog
fear worry anxiety
anger angry outrage fury furious
unemployment jobless
recession downturn
poor poverty
spacecraft spaceship
rain rainfall downpour
islam islamic muslim
revolution revolutionary revolt
step stand stood
extinguish douse quench
walkout stoppage
defeat beat beaten
port harbour dock
cargo freight
drill bore
remain stay
establish create
coronation enthrone
exile banish
testify testimony
wage salary
layoff redundancy
phone telephone
novel book
refloat float afloat
fine penalty`;

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
expel expulsion
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
const irregularForms = `break broke broken
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
