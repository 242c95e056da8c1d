// source-predates-event: a claim about something that happened after all of its sources were published, by what their copies say.

import { openEnd } from '../dates/calendar/reading';
import { formatDay } from '../dates/calendar/wordedDates';
import { maxOf } from '../syntax/lists';
import { sliceOf } from '../syntax/span';
import { speaksOfPlans } from '../text/terms';
import { type FileFacts, sourceIndexOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { WorkspaceRule } from './rule';
import { hasCopies, markOf } from './savedCopies';
import { headline, listed, message } from './wording';

export const sourcePredatesEvent: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'source-predates-event',
    summary: 'An event dated after the sources cited for it were published.',
    severity: 'information',
  },
  mayFind: hasCopies,
  *check(facts, workspace) {
    let inCopies: ReadonlySet<number> | undefined;
    for (const { block, date, claim } of facts.chronology.entries) {
      if (!date || date.approximate || date.hull.last === openEnd) continue;
      const cited = [...new Set(block.groups.flatMap(({ citations }) => citations.map(({ number }) => number)))];
      const latest = latestPublication(facts, workspace, cited);
      if (latest === undefined || date.first <= latest) continue;
      // A report may announce a plan before it happens, and a page that gives the day itself has been written on.
      inCopies ??= datesInCopies(facts, workspace);
      if (speaksOfPlans(sliceOf(facts.article.text, claim)) || inCopies.has(date.start)) continue;
      const marks = cited.map((number) => markOf(facts, number));
      const published = formatDay(latest);
      yield {
        span: { start: date.start, end: date.end },
        message: message(
          headline(
            (room) =>
              `${listed(marks, 3)} ${marks.length > 1 ? 'were' : 'was'} published ${published}, before ${date.text.slice(0, room)}`,
          ),
          `By ${marks.length > 1 ? 'their saved copies, these sources are' : 'its saved copy, this source is'} older than ` +
            'the event. Check the date, or cite a source that could know of it.',
        ),
        data: { published, sources: cited },
      };
    }
  },
};

/** Where dates of a digest begin that a saved copy has. */
function datesInCopies(facts: FileFacts, workspace: WorkspaceView): ReadonlySet<number> {
  const found = workspace.checksOf(facts).all();
  return new Set(found.flatMap(({ kind, state, span }) => (kind === 'date' && state === 'found' ? [span.start] : [])));
}

/** The last day on which a cited source was published; undefined when the day of one is not known. */
function latestPublication(
  { article, summary, file }: FileFacts,
  { copies }: WorkspaceView,
  cited: readonly number[],
): number | undefined {
  let latest: number | undefined;
  for (const number of cited) {
    const source = summary.sources[sourceIndexOf(article, number)];
    const found = source ? copies.copiesOf(source, file).copies : [];
    const days = found.map((id) => copies.publishedOn(id)?.last);
    if (days.length === 0 || days.some((day) => day === undefined)) return undefined;
    latest = Math.max(latest ?? Number.NEGATIVE_INFINITY, maxOf(days as number[]));
  }
  return latest;
}
