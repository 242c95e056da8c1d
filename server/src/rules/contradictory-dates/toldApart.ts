// Which contradictions of the index are told to nobody: between accounts that know both days and take neither for the other.

import { contains } from '../../syntax/span';
import type { AccountRef } from '../../workspace/account';
import type { Contradiction } from '../../workspace/contradiction';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { type Telling, tellingOf } from './telling';

/** What is left of `contradiction` when the accounts that are told apart from its own are taken out; undefined when nothing is. */
export function asReported(
  facts: FileFacts,
  workspace: WorkspaceView,
  contradiction: Contradiction,
): Contradiction | undefined {
  if (contradiction.scope === 'file') return contradiction;
  const here = tellingOf(facts, workspace, contradiction.here);
  const isApart = (ref: AccountRef): boolean => {
    const other = tellingOf(facts, workspace, ref);
    return here !== undefined && other !== undefined && areToldApart(here, other);
  };
  // What comes later is told by its number only, and read by nobody.
  const others = contradiction.others.filter((ref, at) => at >= mostOthers || !isApart(ref));
  if (others.length === contradiction.others.length) return contradiction;
  return others.length > 0 ? { ...contradiction, others } : undefined;
}

/** A problem that links more places is not read any more, and every other file has to be opened for its place. */
export const mostOthers = 20;

/**
 * Whether one of the two names the day of the other in its own entry or paragraph: "Apr 8 – The election is set for June 3", "beaten on
 * July 14. Two days later, he resigned"; or both days have entries of their own in the one timeline of the two. Who knows both days
 * takes neither for the other.
 */
function areToldApart(one: Telling, other: Telling): boolean {
  return namesDayOf(one, other) || namesDayOf(other, one) || hasEntryOf(one, other) || hasEntryOf(other, one);
}

/** Whether the file that both stand in has an entry on the day of `prose`, which is none itself, besides the other's. */
function hasEntryOf(prose: Telling, { ref, place }: Telling): boolean {
  if (prose.ref.file !== ref.file || prose.account.kind !== 'prose') return false;
  const { date } = prose.account;
  return prose.facts.chronology.entries.some(
    ({ block, date: its }) =>
      its !== undefined && block.ordinal !== place.entry && its.first === date.first && its.last === date.last,
  );
}

function namesDayOf({ facts, place }: Telling, { account: { date } }: Telling): boolean {
  if (date.last - date.first > fewDays) return false;
  const { chronology, article } = facts;
  const around = article.paragraphs.find(({ start, end }) => start <= place.date.start && place.date.start < end);
  return chronology.mentions.some(({ reading, entry }) => {
    const isNear = entry !== undefined ? entry === place.entry : around !== undefined && contains(around, reading);
    if (!isNear || (reading.start === place.date.start && reading.end === place.date.end)) return false;
    return reading.last - reading.first <= fewDays && reading.first <= date.last && date.first <= reading.last;
  });
}

/** "in June" names no day. */
const fewDays = 7;
