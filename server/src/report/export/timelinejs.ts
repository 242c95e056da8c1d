// export --format timelinejs: the JSON of TimelineJS 3. Its texts are HTML, so everything from an article is escaped.

import { civilOf } from '../../dates/calendar/calendar';
import type { Day, Precision } from '../../dates/calendar/reading';
import { dateFields } from '../../dates/calendar/wordedDates';
import { shortened } from '../../rules/wording';
import { jsonText } from '../../text/visible';
import { escapeHtml } from '../markup';
import { type ExportedEvent, type ExportedSource, sourceLine } from './exported';
import type { ExportFormat } from './exportFormat';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const headlineLength = 80;
const byDay: ReadonlySet<Precision> = new Set(['day', 'days', 'week', 'month-part']);
const byYear: ReadonlySet<Precision> = new Set(['year', 'decade', 'century']);

export const timelinejs: ExportFormat = {
  *write(files) {
    const several = files.filter(({ events }) => events.length > 0).length > 1;
    yield '{"events":[';
    let before = '';
    for (const { title, events } of files) {
      for (const event of events) {
        yield `${before}\n${jsonText(slideOf(event, several ? title : undefined))}`;
        before = ',';
      }
    }
    yield `${before === '' ? '' : '\n'}]}\n`;
  },
};

function slideOf(event: ExportedEvent, group: string | undefined): object {
  const { file, line, date, when, claim, sources } = event;
  const { open } = dateFields(date);
  const first = open === 'start' ? date.last : date.first;
  const [start, end] = [slideDate(first, date.precision), slideDate(date.last, date.precision)];
  const list = sources.length > 0 ? `<ul>${sources.map(item).join('')}</ul>` : '';
  return {
    start_date: start,
    ...(open === undefined && !isSame(start, end) && { end_date: end }),
    display_date: `${date.approximate ? 'about ' : ''}${when}`,
    text: {
      headline: escapeHtml(shortened(claim, headlineLength) || when),
      text: `<p>${escapeHtml(claim)}</p>${list}<p>${escapeHtml(`${file}:${line}`)}</p>`,
    },
    ...(group !== undefined && { group: escapeHtml(shortened(group, headlineLength)) }),
  };
}

/** As fine as the date was written: TimelineJS shows a year alone as a year. */
function slideDate(day: Day, precision: Precision): SlideDate {
  const { year, month, day: ofMonth } = civilOf(day);
  if (byYear.has(precision)) return { year };
  return byDay.has(precision) ? { year, month, day: ofMonth } : { year, month };
}

function isSame(a: SlideDate, b: SlideDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function item(source: ExportedSource): string {
  const text = escapeHtml(sourceLine(source));
  return source.address === '' ? `<li>${text}</li>` : `<li><a href="${escapeHtml(source.address)}">${text}</a></li>`;
}
