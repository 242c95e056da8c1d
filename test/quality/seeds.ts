// The problems that must be reported in the five sample articles, and those that must not.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../server/src/workspace/workspace';

export interface Expectation {
  readonly what: string;
  readonly holds: boolean;
}

/** Two places by a few words that each has; `apart` when they must be reported to contradict. */
interface Expected {
  readonly what: string;
  readonly words: readonly [string, string];
  readonly level: 'warning' | 'any' | 'none';
}

const expected: readonly Expected[] = [
  {
    what: 'the Ukrainian intelligence report, January 2026 against 5 February 2026: a warning',
    words: ['Ukrainian intelligence reports', 'Ukrainian intelligence reports'],
    level: 'warning',
  },
  {
    what: 'the cross-border raid, June 2024 inside a claim against 6 August 2024 in a report',
    words: ['raid', 'surprise cross-border attack'],
    level: 'any',
  },
];

/** @param folder five articles, verbatim */
export function checkSeeds(folder: string): Expectation[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
  workspace.apply(files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })));
  const textOf = (ref: { file: string; ordinal: number }) =>
    workspace.summary(ref.file)?.accounts[ref.ordinal]?.text ?? '';
  const said = files.flatMap((file) =>
    workspace.events.contradictionsOf(file).flatMap((found) =>
      found.others.map((other) => ({
        weak: found.level !== 'warning',
        texts: [textOf(found.here), textOf(other)] as const,
      })),
    ),
  );
  const isAbout = ({ words: [a, b] }: Expected, [x, y]: readonly [string, string]) =>
    (x.includes(a) && y.includes(b)) || (x.includes(b) && y.includes(a));
  const met = expected.map((one): Expectation => {
    const about = said.filter(({ texts }) => isAbout(one, texts));
    return { what: one.what, holds: about.length > 0 && (one.level === 'any' || about.some(({ weak }) => !weak)) };
  });
  const others = said.filter(({ texts }) => !expected.some((one) => isAbout(one, texts)));
  return [...met, { what: 'nothing else is said to contradict', holds: others.length === 0 }];
}
