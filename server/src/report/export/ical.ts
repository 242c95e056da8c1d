// export --format ical: a calendar of whole-day events, as RFC 5545 has it. Open edges are said in words; a calendar has none.

import { civilOf, twoDigits } from '../../dates/calendar/calendar';
import type { Day } from '../../dates/calendar/reading';
import { dateFields } from '../../dates/calendar/wordedDates';
import { shortened } from '../../rules/wording';
import { type ExportedEvent, sourceLine } from './exported';
import type { ExportContext, ExportFormat } from './exportFormat';

/** A content line is at most so many octets of UTF-8 long, its line break not counted. */
const maxOctets = 75;
const summaryLength = 100;

export const ical: ExportFormat = {
  // A DATE has a year of four digits.
  canHold: ({ date }) => civilOf(date.first).year >= 1 && civilOf(date.last + 1).year <= 9999,
  *write(files, context) {
    yield* lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Source Provenance//provenance export//EN']);
    const used = new Map<string, number>();
    for (const { events } of files) for (const event of events) yield* lines(eventLines(event, context, used));
    yield* lines(['END:VCALENDAR']);
  },
};

function eventLines(event: ExportedEvent, context: ExportContext, used: Map<string, number>): string[] {
  const { file, line, date, when, claim, sources } = event;
  const { open, edtf } = dateFields(date);
  // Of an open interval only the known end is a day of the calendar.
  const first = open === 'start' ? date.last : date.first;
  const last = open === 'end' ? date.first : date.last;
  const identity = context.hash(`${file}\n${edtf}\n${claim}`);
  const count = (used.get(identity) ?? 0) + 1;
  used.set(identity, count);
  const details = [
    claim,
    `Date as written: ${date.text} (${when}${date.approximate ? ', approximate' : ''})`,
    ...sources.map(sourceLine),
    `${file}:${line}`,
  ];
  const address = sources.find((source) => source.address !== '')?.address;
  return [
    'BEGIN:VEVENT',
    `UID:${identity}${count > 1 ? `-${count}` : ''}@source-provenance`,
    `DTSTAMP:${stampOf(context.now)}`,
    `DTSTART;VALUE=DATE:${dayOf(first)}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${dayOf(last + 1)}`,
    `SUMMARY:${escaped(shortened(claim, summaryLength) || when)}`,
    `DESCRIPTION:${escaped(details.join('\n'))}`,
    ...(address === undefined ? [] : [`URL:${address}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dayOf(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}${twoDigits(month)}${twoDigits(ofMonth)}`;
}

function stampOf(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const rest = Math.floor(seconds - day * 86_400);
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join('');
  return `${dayOf(day)}T${time}Z`;
}

/** TEXT of RFC 5545, section 3.3.11. Control characters are not allowed in it; those of direction would turn the words of the calendar around. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

function* lines(contents: readonly string[]): Generator<string> {
  for (const content of contents) yield `${folded(content)}\r\n`;
}

/** Broken into pieces of at most 75 octets between characters; each further one begins with a space (section 3.1). */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > maxOctets) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
