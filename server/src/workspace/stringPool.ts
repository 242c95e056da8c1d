// Shares equal strings and dates, because many files name the same sources, days and publishers.

import { type AccountDate, sameDate } from './account';

/** So many of each are remembered; files about one topic mostly come one after another. */
const maxKnown = 8192;

export class StringPool {
  private readonly known = new Map<string, string>();
  /** By their words: the last one that was written so. */
  private readonly dates = new Map<string, AccountDate>();

  /** A string that is equal to `text`, the same each time as long as it is remembered. */
  one(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= maxKnown) this.known.clear();
    const own = copyOf(text);
    this.known.set(own, own);
    return own;
  }

  /** A date that is equal to `date`, with its words. */
  date(date: AccountDate): AccountDate {
    const known = this.dates.get(date.text);
    if (known && sameDate(known, date)) return known;
    if (this.dates.size >= maxKnown) this.dates.clear();
    const own = { ...date, text: this.one(date.text), edtf: this.one(date.edtf) };
    this.dates.set(own.text, own);
    return own;
  }
}

/** A part of a text as a string of its own. Engines keep the whole text in memory as long as a slice of it is referenced. */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
