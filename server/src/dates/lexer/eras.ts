// Years with their era: "44 BC", "300 B.C.E.", "79 AD", and what stands before a year, "A.D.".

const behind = /^\s?(?:([Bb]\.\s?[Cc]\.?(?:\s?[Ee]\.)?|BCE?|bce?)|(?:A\.\s?D\.?|C\.\s?E\.?|AD|CE))(?![\p{L}\d])/u;
const before = /^A\.\s?D\.(?=\s\d)/;
const maxLength = 9;

/** A year as ISO 8601 counts it, 44 BC as -43, and where it ends. */
export interface EraYear {
  readonly year: number;
  readonly end: number;
}

/** The year of the number `value` whose digits end at `end`, where its era follows. */
export function eraYear(text: string, value: number, end: number, limit: number): EraYear | undefined {
  const era = behind.exec(text.slice(end, Math.min(limit, end + maxLength)));
  if (era === null || value < 1) return undefined;
  return { year: era[1] === undefined ? value : 1 - value, end: end + era[0].length };
}

/** The end of "A.D." at `at`, before a number; else 0. */
export function eraEnd(text: string, at: number, limit: number): number {
  const era = before.exec(text.slice(at, Math.min(limit, at + maxLength)));
  return era === null ? 0 : at + era[0].length;
}
