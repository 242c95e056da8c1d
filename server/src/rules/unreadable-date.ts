// unreadable-date: a timeline entry that begins without a readable date. `impossible-date` reports dates that no calendar
// has.

import { monthNames } from '../dates/calendar/calendar';
import type { Span } from '../syntax/span';
import { namedTimelines } from '../syntax/timelineName';
import type { Article, Block, EntryBlock } from '../syntax/tree';
import type { FileRule } from './rule';
import { message, quoted } from './wording';

export const unreadableDate: FileRule = {
  scope: 'file',
  meta: {
    id: 'unreadable-date',
    summary: 'A timeline entry with no date that can be read.',
    severity: 'warning',
  },
  *check({ article, chronology }) {
    const among = { count: chronology.entries.length };
    // Where nobody names a timeline, only dates make a list one, and what has none is no entry.
    const timelines = article.form === 'plain' ? article.sections : [...namedTimelines(article)];
    const named = new Set<Block>(timelines.flatMap(({ blocks }) => blocks));
    for (const { block, date, impossible, under } of chronology.entries) {
      // An entry below a line with only a day has that day.
      if (date || impossible || under || block.content.start === block.content.end || !named.has(block)) continue;
      const head = block.dated ?? headOf(article, block);
      const written = article.text.slice(head.start, head.end);
      if (saysSo(written) || (article.form === 'markdown' && !isMeantAsDate(written))) continue;
      // Plans have months without a year: nobody has written where that is from.
      if (article.form === 'markdown' && article.citations.length === 0 && lacksOnlyYear(written)) continue;
      yield {
        span: head,
        among,
        // What a list is that somebody wrote in Markdown, nobody has promised: of such heads, nearly all were meant as they stand.
        ...(article.form === 'markdown' && { severity: 'hint' as const }),
        message: lacksOnlyYear(written)
          ? message(
              `${quoted(written, 40)} has no year, and nothing in this article decides one`,
              'An entry without a year is compared with nothing. Write the year.',
            )
          : message(
              `${quoted(written, 40)} cannot be read as a date`,
              'An entry without a date is compared with nothing. Begin it with a date and a dash, such as “Feb 5, 2026 – ”.',
            ),
      };
    }
  },
};

/** Whether a year or a month stands there: of other words it is open whether they are a date ("Early 4th century", "1404" of another calendar). */
function isMeantAsDate(written: string): boolean {
  return (
    /^[^[]*\d/.test(written) &&
    (/(?<!\d)(?:1[5-9]|2[01])\d(?:\d(?![\d\p{L}])|0s)/u.test(written) || written.split(/[^\p{L}]+/u).some(isMonth))
  );
}

/**
 * Heads that deliberately name no calendar day: "Ongoing", "TBD", "Q1 FY2024", and no beginning: "– 2018". Which fiscal year it is, no
 * text needs to say.
 */
const saysSo = (written: string): boolean => [noDay, fiscal, noBeginning, relative].some((form) => form.test(written));

/** "Jul (Year 0)" of a plan, and "?" for what nobody knows. */
const relative = /\b(?:year|month|week|day) \d|^\W*\?/i;

const noBeginning = /^\s*[-–—]\s*(?:\p{L}+\.? )?\d/u;

const noDay =
  /^\W*(?:ongoing|on-going|continuing|present|to date|now|today|current(?:ly)?|latest|pending|undated|(?:date )?unknown(?:,? \d{4})?|no date|n\.?d\.?|date (?:unclear|unconfirmed|to be (?:set|confirmed|announced))|unclear|unscheduled|tb[acd]|to be (?:announced|confirmed|decided|determined)|upcoming|next|next steps?|later|future|what(?:[’']s| is| comes) next|background|context)\W*$/i;
const fiscal =
  /^\W*(?:(?:q[1-4]|[1-4]q|h[12]|[12]h|(?:first|second|third|fourth) (?:quarter|half)(?: of)?)[ ,-]*)?(?:fy|fiscal(?: year)?|financial year|marketing year|my|season)[ -]?['’]?\d{2,4}(?:\s?[/–-]\s?\d{2,4})?\W*$|^\W*(?:19|20)\d\d[/–-]\d\d (?:season|financial year)\W*$/i;

/** A head is no longer than this; a later dash belongs to the claim. */
const maxHeadLength = 60;

/** The text in place of the date: up to the dash or colon near the beginning, or else the first word. */
function headOf(article: Article, { content }: EntryBlock): Span {
  const start = content.start;
  const text = article.text.slice(start, Math.min(content.end, start + maxHeadLength));
  const separated = /\s+[-‐‑‒–—―]+\s|\s*[–—]\s*|:\s|\s*\|/.exec(text);
  const end = separated && separated.index > 0 ? separated.index : (/\s/.exec(text)?.index ?? text.length);
  return { start, end: start + Math.max(end, 1) };
}

/** "Oct. 25", "25 October", "Friday, Oct. 25", "Feb 1 to 2", "Feb 1st & 2nd": a month, at most days and a weekday, and nothing else. */
function lacksOnlyYear(written: string): boolean {
  const words = written.split(/[\s.,:*_|]+/).filter((word) => word !== '');
  const rest = words.filter((word) => !isMonth(word));
  return (
    words.length - rest.length === 1 &&
    rest.every((word) => /^\d{1,2}(?:st|nd|rd|th)?(?:[-–]\d{1,2})?$|^(?:to|and|&|[-–])$|day$/i.test(word))
  );
}

function isMonth(word: string): boolean {
  const small = word.toLowerCase();
  return small.length >= 3 && monthNames.some((name) => name.toLowerCase().startsWith(small) || small === 'sept');
}
