// Rows of sentences with a date in each: from the table's text to what is expected. Judges nothing.

/** One row of a table such as `newspaperDates`. */
export interface DateSentence {
  readonly text: string;
  /** The date expression, as it stands in the sentence. */
  readonly words: string;
  /** "2025-11-03", "2024-05-01..2024-05-31", or "none". */
  readonly meaning: string;
  /** The day of writing. */
  readonly written: string;
}

/** The day of writing where a row gives none, a Thursday. */
const usualDay = '2025-11-20';

export function sentencesIn(table: string): DateSentence[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [text = '', words = '', meaning = '', written = usualDay] = row.split(' | ');
      return { text, words, meaning, written };
    });
}
