// What became of those who are counted: words and phrases that say the same of a count, in groups.

import type { CountWord } from './countWords';

/** One group a line; equal within a group. Words of a phrase are joined by "_". */
const fates = `kill kills killed killing dead die dies died death deaths slain claim_the_lives claims_the_lives claimed_the_lives lose_their_lives lost_their_lives perish perished fatalities
injure injures injured injuring wound wounds wounded wounding hurt
missing unaccounted_for
arrest arrests arrested arresting detain detains detained detaining take_into_custody taken_into_custody in_custody
rescue rescues rescued rescuing save saves saved bring_up brings_up brought_up recover recovers recovered pull_from pulled_from release releases released free freed
evacuate evacuates evacuated evacuating displace displaced taken_to_safety takes_to_safety flee flees fled escape escapes escaped
return returns returned returning come_back comes_back came_back come_home
send sends sent deploy deploys deployed dispatch dispatches dispatched
sack sacks sacked dismiss dismisses dismissed fired lay_off lays_off laid_off lose_their_jobs lost_their_jobs made_redundant cut_jobs
hire hires hired recruit recruits recruited take_on takes_on taken_on
destroy destroys destroyed damage damages damaged
on_strike walk_out walks_out walked_out walk_off walks_off walked_off leave_their_posts left_their_posts leave_their_classrooms left_their_classrooms leave_their_desks left_their_desks down_tools downed_tools stop_work stopped_work lay_down_their_tools leave_their_jobs
leave leaves left depart departs departed withdraw withdraws withdrawn withdrew pull_out pulls_out
close closes closed closing shut shuts
open opens opened reopen reopens reopened
cancel cancels cancelled canceled called_off call_off calls_off
suspend suspends suspended
sink sinks sank sunk go_down goes_down went_down
aboard on_board carrying carried carries
attend attends attended gather gathers gathered march marches marched rally rallied
vaccinate vaccinates vaccinated inoculated
earmark earmarks earmarked set_aside sets_aside allocate allocates allocated
`;

/** The fate of the first line. */
export const killed = 1;

/** What is measured by a distance: only there do these words say so. */
const dimensions = `depth deep
height high tall
length long
width wide
away distance`;
const firstDimension = 200;

/** Votes, and those who cast them: the only fates that a word for them alone decides. */
export const inFavour = 100;
export const against = 101;
export const abstaining = 102;
const votes = [
  [
    inFavour,
    'vote_for votes_for voted_for in_favour in_favor in_support support supports supported supporting approve approves approved accept accepts accepted backing',
  ],
  [against, 'vote_against votes_against voted_against against oppose opposes opposed opposing reject rejects rejected'],
  [abstaining, 'abstain abstains abstained abstaining abstention abstentions'],
] as const;

interface Phrase {
  readonly words: readonly string[];
  readonly fate: number;
}

/** By their first word, longest first. */
const phrases: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirstWord();

function phrasesByFirstWord(): Map<string, Phrase[]> {
  const learned = new Map<string, Phrase[]>();
  const lines = [
    ...fates
      .trim()
      .split('\n')
      .map((line, at) => [at + 1, line] as const),
    ...votes.map(([fate, line]) => [fate, line] as const),
    ...dimensions.split('\n').map((line, at) => [firstDimension + at, line] as const),
  ];
  for (const [fate, line] of lines) {
    for (const written of line.split(' ')) {
      const words = written.split('_');
      const known = [...(learned.get(words[0] ?? '') ?? []), { words, fate }];
      learned.set(
        words[0] ?? '',
        known.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return learned;
}

const maxAway = 5;

/** Of people who vote, "support" and "oppose" say how; of others they say nothing that is counted. */
function isVote(fate: number): boolean {
  return fate >= inFavour && fate < firstDimension;
}

/** What may be said of that which is counted. */
export interface FateScope {
  /** It can vote. */
  readonly mayVote: boolean;
  /** It is a distance. */
  readonly isDistance: boolean;
}

/**
 * The fate that stands nearest to a count: inside it, or up to five words before or behind; 0 when none does.
 * @param at the index of the number, and `head` that of what is counted
 */
export function fateNear(
  words: readonly CountWord[],
  at: number,
  head: number,
  { mayVote, isDistance }: FateScope,
): number {
  const fateAt = (index: number) => {
    for (const { words: phrase, fate } of phrases.get(words[index]?.lower ?? '') ?? []) {
      if ((isVote(fate) && !mayVote) || fate >= firstDimension !== isDistance) continue;
      if (phraseStands(words, index, phrase)) return fate;
    }
    return 0;
  };
  for (let inside = at; inside <= head; inside++) {
    const fate = fateAt(inside);
    if (fate !== 0) return fate;
  }
  for (let away = 1; away <= maxAway; away++) {
    const fate = fateAt(head + away) || fateAt(at - away);
    if (fate !== 0) return fate;
  }
  return 0;
}

/** "brought 23 men up": the parts of a phrase of two words may stand a little apart. */
function phraseStands(words: readonly CountWord[], from: number, phrase: readonly string[]): boolean {
  let at = from;
  for (const [index, part] of phrase.entries()) {
    if (index === 0) continue;
    const limit = at + (phrase.length === 2 ? maxBetween : 1);
    do at++;
    while (at < limit && words[at]?.lower !== part && !words[at]?.apart);
    if (words[at]?.lower !== part || words[at]?.apart) return false;
  }
  return true;
}

const maxBetween = 4;
