// The line protocol of `provenance dates --records`: one JSON object in, one JSON object out. A bad line costs only itself.

import { referenceAnchor, type Telling, tellOn } from './dates';

export interface AnsweredLine {
  /** `{"dates":[...]}` on one line; with `"error"` beside no dates when the question was none. */
  readonly answer: string;
  readonly failed: boolean;
}

/**
 * Answers the lines of one run, in order. A line stands for itself, unless it names a `document`: successive lines of one document
 * are read as one telling, so that "in October" takes the year that an earlier line told. The two ends of a range are answered
 * behind it, as dates of their own.
 */
export class DateLines {
  private document: string | undefined;
  private telling: Telling | undefined;

  /** @param usual the reference day of lines that give none */
  constructor(
    private readonly usual: string | undefined,
    private readonly numericOrder: 'month-first' | 'day-first',
  ) {}

  /**
   * @param line `{"text":"...","reference":"YYYY-MM-DD","document":"..."}`; all but `text` may be left out or null
   */
  answer(line: string): AnsweredLine {
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      return failure('the line is not JSON');
    }
    const { text, reference, document } = (typeof record === 'object' && record !== null ? record : {}) as Record<
      string,
      unknown
    >;
    if (typeof text !== 'string') return failure('"text" is not a string');
    if (document !== undefined && document !== null && typeof document !== 'string') {
      return failure('"document" is not a string');
    }
    const day = reference ?? this.usual;
    if (day !== undefined && typeof day !== 'string') return failure('"reference" is not a string');
    const anchor = day === undefined ? undefined : referenceAnchor(day);
    if (day !== undefined && !anchor) return failure('"reference" is not a day as YYYY-MM-DD');
    if (typeof document !== 'string' || document !== this.document) this.telling = undefined;
    this.document = document ?? undefined;
    this.telling = tellOn(text, anchor, this.numericOrder, this.telling);
    return { answer: JSON.stringify({ dates: this.telling.records }), failed: false };
  }
}

function failure(error: string): AnsweredLine {
  return { answer: JSON.stringify({ dates: [], error }), failed: true };
}
