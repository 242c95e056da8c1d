// The line protocol of `provenance dates --records`: one JSON object in, one JSON object out. A bad line costs only itself.

import { datesOfText, referenceAnchor } from './dates';

export interface AnsweredLine {
  /** `{"dates":[...]}` on one line; with `"error"` beside no dates when the question was none. */
  readonly answer: string;
  readonly failed: boolean;
}

/**
 * @param line `{"text":"...","reference":"YYYY-MM-DD"}`; `reference` may be left out or null, and then `usual` counts
 */
export function answerDateLine(
  line: string,
  usual: string | undefined,
  numericOrder: 'month-first' | 'day-first',
): AnsweredLine {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return failure('the line is not JSON');
  }
  const { text, reference = usual } = (typeof record === 'object' && record !== null ? record : {}) as Record<
    string,
    unknown
  >;
  if (typeof text !== 'string') return failure('"text" is not a string');
  const day = reference ?? usual;
  if (day !== undefined && typeof day !== 'string') return failure('"reference" is not a string');
  const anchor = day === undefined ? undefined : referenceAnchor(day);
  if (day !== undefined && !anchor) return failure('"reference" is not a day as YYYY-MM-DD');
  const dates = datesOfText(text, anchor, numericOrder).map(({ record }) => record);
  return { answer: JSON.stringify({ dates }), failed: false };
}

function failure(error: string): AnsweredLine {
  return { answer: JSON.stringify({ dates: [], error }), failed: true };
}
