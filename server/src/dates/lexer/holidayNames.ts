// The names of holidays, and where one of them stands in a text. On which day they fall is known to `holidays`.

import { classOf, isApostrophe, letterClass, space } from './characterClasses';

/**
 * Names in lower case without apostrophes; of two that begin alike the longer comes first. Only those that mean one day
 * wherever the text comes from: "Independence Day" and "Victory Day" depend on the country and are left alone.
 */
export const holidayNames = [
  'new years eve',
  'new years day',
  'new year day',
  'christmas eve',
  'christmas day',
  'christmas',
  'boxing day',
  'easter sunday',
  'easter monday',
  'easter',
  'good friday',
  'palm sunday',
  'ash wednesday',
  'pentecost',
  'halloween',
  'thanksgiving day',
  'thanksgiving',
  'black friday',
  'labor day',
  'memorial day',
  'veterans day',
  'armistice day',
  'international workers day',
  'valentines day',
  'saint patricks day',
  'saint patrick',
  'st patricks day',
  'earth day',
  'juneteenth',
] as const;

export type HolidayName = (typeof holidayNames)[number];

/** Index in `holidayNames` and end of the holiday whose name begins at `start`. */
export function holidayAt(text: string, start: number, limit: number): { index: number; end: number } | undefined {
  for (let index = 0; index < holidayNames.length; index++) {
    const end = endOfName(text, start, limit, holidayNames[index] ?? '');
    if (end > 0) return { index, end };
  }
  return undefined;
}

/** The end of `name` at `start` of `text`, apostrophes passed over and any space taken for one, or 0. */
function endOfName(text: string, start: number, limit: number, name: string): number {
  let at = start;
  for (let i = 0; i < name.length; i++) {
    while (at < limit && isApostrophe(text.charCodeAt(at))) at++;
    const [wanted, code] = [name.charCodeAt(i), text.charCodeAt(at)];
    const abbreviated = wanted === 32 && code === 46 && classOf(text.charCodeAt(at + 1)) === space;
    if (at >= limit) return 0;
    if (abbreviated) at++;
    else if (wanted === 32 ? classOf(code) !== space : (code | 32) !== wanted) return 0;
    at++;
  }
  return at < limit && classOf(text.charCodeAt(at)) === letterClass ? 0 : at;
}
