// The hover of a date: its days, how certain they are, and what completed a partial date.

import { weekdayName } from '../../dates/calendar/calendar';
import { closedHull } from '../../dates/calendar/interval';
import type { DateReading, ImpossibleDate, Interval } from '../../dates/calendar/reading';
import { formatInterval } from '../../dates/calendar/wordedDates';
import { daysInWords, precisionInWords } from '../dateWording';
import { bold, bullets, code, paragraphs, plain } from '../markdown';

/** Markdown for one reading. */
export function dateCard(reading: DateReading): string {
  const { anchor, weekday, otherOrder } = reading;
  return paragraphs(
    `${bold(reading.text)}: ${plain(daysInWords(reading))}`,
    bullets(
      [
        `${capitalised(precisionInWords(reading.precision))}${edges(reading)} · EDTF ${code(reading.edtf)}`,
        anchor && `Completed from ${plain(anchor.why)}`,
        weekday &&
          weekday.written !== weekday.actual &&
          `Written as a ${weekdayName(weekday.written)}, but that day is a ${weekdayName(weekday.actual)}`,
        otherOrder && `In the other order of day and month: ${plain(formatInterval(otherOrder))}`,
      ].filter((item) => typeof item === 'string'),
    ),
  );
}

/** Markdown for an expression that no calendar has. */
export function impossibleCard(date: ImpossibleDate): string {
  return paragraphs(`${bold(date.text)} is not a day of the calendar: ${plain(date.why)}.`);
}

function edges(reading: DateReading): string {
  if (!reading.approximate) return '';
  const hull = closedHull(reading);
  const wider = !sameInterval(hull, reading);
  return wider ? `, approximate, ${plain(formatInterval(hull))} at the widest` : ', approximate';
}

function sameInterval(a: Interval, b: Interval): boolean {
  return a.first === b.first && a.last === b.last;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
