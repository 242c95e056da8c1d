// Baselines: problems that are known and accepted, by fingerprint, so that a check reports only what is new.

import * as z from 'zod/mini';
import { jsonText } from '../text/visible';
import type { Report, ReportedProblem } from './report';

/** How often a problem of each fingerprint is accepted. */
export type Baseline = ReadonlyMap<string, number>;

const form = z.object({
  version: z.literal(1),
  problems: z.array(z.object({ fingerprint: z.string().check(z.regex(/^[0-9a-f]{16}$/)) })),
});

/** @returns why the text is no baseline, in one line, when it is none */
export function readBaseline(text: string): Baseline | { readonly refused: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'not JSON' };
  }
  const result = form.safeParse(value);
  if (!result.success) return { refused: 'not a baseline; --update-baseline writes one' };
  const baseline = new Map<string, number>();
  for (const { fingerprint } of result.data.problems) baseline.set(fingerprint, (baseline.get(fingerprint) ?? 0) + 1);
  return baseline;
}

/** Whether a file that begins with this text is a baseline, if perhaps one with the marks of a merge in it. */
export function beginsAsBaseline(head: string): boolean {
  return /^\ufeff?\s*\{\s*"version"\s*:\s*\d+\s*,\s*"problems"\s*:/.test(head);
}

/** The text of a baseline that accepts all problems of a report: one a line, sorted, so that versions of it can be compared. */
export function baselineText({ problems }: Report): string {
  const lines = problems.map(({ fingerprint, rule, message }) =>
    jsonText({ rule, message: message.split('\n')[0], fingerprint }),
  );
  const list = lines.length === 0 ? '' : `\n${lines.sort().join(',\n')}\n`;
  return `{"version":1,"problems":[${list}]}\n`;
}

/** A report without the problems of a baseline, and how many of the baseline no longer exist. */
export function withoutBaseline(
  report: Report,
  baseline: Baseline,
): { readonly report: Report; readonly gone: number } {
  const left = new Map(baseline);
  const isNew = ({ fingerprint }: ReportedProblem) => {
    const accepted = left.get(fingerprint) ?? 0;
    if (accepted > 0) left.set(fingerprint, accepted - 1);
    return accepted === 0;
  };
  const problems = report.problems.filter(isNew);
  let gone = 0;
  for (const count of left.values()) gone += count;
  return { report: { ...report, problems }, gone };
}
