// provenance report: one self-contained page. It opens from a disk, prints, needs no script and loads nothing.

import type { Timeline } from '../../features/timeline/model';
import { levelNames } from '../../features/timeline/timelineWording';
import { type Report, severityCount, severityOrder, summaryOf } from '../report';
import { checkStyle } from '../verification/checkArticle';
import { type ListedReview, reviewSection } from '../verification/reviewTable';
import { countsOf, type Verification } from '../verification/verification';
import { checkSections } from './checkSections';
import { contradictionSections } from './contradictionSections';
import { eventTable } from './eventTable';
import { type PageFrame, pageEnd, pageStart } from './frame';
import { picture } from './picture';
import { problemSections } from './problemSections';
import { sourceSections } from './sourceSections';
import { style } from './style';

export interface ReportPage extends PageFrame {
  readonly report: Report;
  readonly timeline: Timeline;
  readonly verification: Verification;
  readonly reviews: readonly ListedReview[];
}

/** Pieces of the page, in order. Every word of an article is escaped. */
export function* reportPage({ report, timeline, verification, reviews, ...frame }: ReportPage): Generator<string> {
  yield pageStart(frame, style + checkStyle);
  yield `It shows both accounts of a contradiction and does not decide between them.</p>
${summary(report, timeline, verification, reviews)}
${contents}
</header>
<main>
`;
  yield* picture(timeline);
  yield* contradictionSections(timeline);
  yield* problemSections(report);
  yield* checkSections(verification);
  yield* reviewSection(reviews);
  yield* sourceSections(timeline);
  yield* eventTable(timeline);
  yield pageEnd;
}

const contents = `<nav aria-label="Contents"><ul>
<li><a href="#timeline">Timeline</a></li>
<li><a href="#contradictions">Contradictions</a></li>
<li><a href="#problems">Problems</a></li>
<li><a href="#checks">Checks against saved copies</a></li>
<li><a href="#reviews">Reviews</a></li>
<li><a href="#sources">Sources</a></li>
<li><a href="#events">Events by date</a></li>
</ul></nav>`;

function summary(
  report: Report,
  timeline: Timeline,
  { checks }: Verification,
  reviews: readonly ListedReview[],
): string {
  const checked = countsOf(checks);
  const counts = summaryOf(report);
  const levels = Object.entries(levelNames).map(([level, name]) => {
    const count = timeline.contradictions.filter((contradiction) => contradiction.level === level).length;
    return [`${name.toLowerCase()}`, count] as const;
  });
  const rows: readonly (readonly [string, string])[] = [
    ['Files read', String(report.files.length)],
    ['Dated accounts', String(timeline.items.length)],
    ['Events', String(timeline.events.length)],
    ['Contradictions', levels.map(([name, count]) => `${count} ${name}`).join(', ')],
    ['Checks', `${checked.found} found, ${checked['not-found']} not found, ${checked['not-checked']} not checked`],
    ['Reviews', String(reviews.length)],
    ['Problems', severityOrder.map((severity) => severityCount(counts[severity], severity)).join(', ')],
  ];
  return `<dl class="summary">${rows.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}
