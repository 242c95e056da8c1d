// Which contradictions of the index are not reported: those between accounts that distinguish the two days.

import { contains } from '../../syntax/span';
import type { AccountRef } from '../../workspace/account';
import type { Contradiction } from '../../workspace/contradiction';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { type AccountContext, accountContextOf } from './accountContext';

/** `contradiction` without the accounts that are distinguished from its own; undefined when none is left. */
export function withoutDistinguished(
  facts: FileFacts,
  workspace: WorkspaceView,
  contradiction: Contradiction,
): Contradiction | undefined {
  if (contradiction.scope === 'file') return contradiction;
  const here = accountContextOf(facts, workspace, contradiction.here);
  const isApart = (ref: AccountRef): boolean => {
    const other = accountContextOf(facts, workspace, ref);
    return here !== undefined && other !== undefined && areDistinguished(here, other);
  };
  // Later ones are only counted, and their files need not be read.
  const others = contradiction.others.filter((ref, at) => at >= maxOthers || !isApart(ref));
  if (others.length === contradiction.others.length) return contradiction;
  return others.length > 0 ? { ...contradiction, others } : undefined;
}

/** Nobody reads more related places, and each of them costs the reading of a file. */
export const maxOthers = 20;

/**
 * Whether one of the two names the day of the other in its own entry or paragraph: "Apr 8 – The election is set for June 3", "beaten on
 * July 14. Two days later, he resigned"; or both days have entries of their own in one of the two timelines. An author who knows both
 * days does not confuse them.
 */
function areDistinguished(one: AccountContext, other: AccountContext): boolean {
  return namesDayOf(one, other) || namesDayOf(other, one) || hasEntryOf(one, other) || hasEntryOf(other, one);
}

/** Whether the file that both stand in has an entry on the day of `prose`, which is none itself, besides the other's. */
function hasEntryOf(prose: AccountContext, { ref, place }: AccountContext): boolean {
  if (prose.ref.file !== ref.file || prose.account.kind !== 'prose') return false;
  const { date } = prose.account;
  return prose.facts.chronology.entries.some(
    ({ block, date: its }) =>
      its !== undefined && block.ordinal !== place.entry && its.first === date.first && its.last === date.last,
  );
}

function namesDayOf({ facts, place }: AccountContext, { account: { date } }: AccountContext): boolean {
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
