// export --format markwhen: a Markwhen document, one section a file. Dates are written in EDTF, which it reads.

import { civilOf, isoDay } from '../../dates/calendar/calendar';
import { openEdge } from '../../dates/calendar/edtf';
import { oneLine } from '../../text/visible';
import { type ExportedEvent, sourceLine } from './exported';
import type { ExportFormat } from './exportFormat';

/** The last day of an event that goes on: Markwhen has a word for the day on which it is read. */
const stillGoing = 'now';

export const markwhen: ExportFormat = {
  // Markwhen reads years of four digits. An interval without a beginning has no form there.
  canHold: ({ date }) => civilOf(date.first).year >= 1 && civilOf(date.last).year <= 9999 && openEdge(date) !== 'start',
  *write(files) {
    yield '---\ntitle: Timeline\n---\n';
    for (const { title, events } of files) {
      if (events.length === 0) continue;
      yield `\n# ${plain(title)}\n`;
      for (const event of events) yield eventText(event);
    }
  },
};

function eventText(event: ExportedEvent): string {
  const { file, line, claim, sources, when } = event;
  // A paragraph break keeps "Publisher: title" from being read as a property of the event.
  const details = [...sources.map((source) => `- ${sourceLine(source)}`), `- ${file}:${line}`];
  return `\n${rangeOf(event)}: ${plain(claim || when)}\n\n${details.map((detail) => `  ${plain(detail)}\n`).join('')}`;
}

function rangeOf({ date }: ExportedEvent): string {
  const first = isoDay(date.first);
  if (openEdge(date) === 'end') return `${first}/${stillGoing}`;
  return date.first === date.last ? first : `${first}/${isoDay(date.last)}`;
}

/** On one line, and without what Markwhen reads as a tag, the name of an event or a comment. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/([#!@])(?=\w)/g, '$1 ')
    .replace(/\/\/(?=\s)/g, '/ /')
    .replace(/\]\(/g, '] (');
}
