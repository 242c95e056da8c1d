// Words that are interchangeable in accounts of one event, a group a line. `wordGroups` says what may stand here.

export const synonyms = `attack raid assault incursion offensive strike struck stricken bomb bombard airstrike ambush
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
fine penalty
evacuate evacuee
poison toxin toxic venom
uphold upheld affirm
overturn annul quash nullify
arson arsonist torch
aground ground
tow tug
fuel petrol gasoline
baby infant newborn toddler
church cathedral`;
