// Fits the odds of the signals by logistic regression, so that each topic can be judged by what the others teach.

import { fittedOdds, type Odds, type Signals } from '../../server/src/matching/confidence';

export interface Example {
  readonly topic: string;
  readonly signals: Signals;
  readonly same: boolean;
  readonly weight: number;
}

const names = Object.keys(fittedOdds) as (keyof Signals)[];

/** Pull of every coefficient but the base towards nought, in units of its spread. */
const ridge = 1;

/** Odds that make the examples likeliest, by Newton's method. */
export function fitOdds(examples: readonly Example[]): Odds {
  const spread = names.map((name) => deviation(examples.map((example) => example.signals[name])));
  const rows = examples.map(({ signals }) => names.map((name, at) => signals[name] / (spread[at] ?? 1)));
  const coefficients = names.map(() => 0);
  for (let round = 0; round < 25; round++) {
    const gradient = names.map((name, at) => (name === 'base' ? 0 : -ridge * (coefficients[at] ?? 0)));
    const curvature = names.map((name, at) =>
      names.map((_, other) => (at === other && name !== 'base' ? ridge : 1e-9)),
    );
    examples.forEach(({ same, weight }, index) => {
      const row = rows[index] ?? [];
      const sum = row.reduce((total, value, at) => total + value * (coefficients[at] ?? 0), 0);
      const guess = 1 / (1 + Math.exp(-sum));
      const error = weight * ((same ? 1 : 0) - guess);
      const bend = weight * guess * (1 - guess);
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value;
        const line = curvature[at] as number[];
        row.forEach((other, to) => {
          line[to] = (line[to] ?? 0) + bend * value * other;
        });
      });
    });
    solve(curvature, gradient).forEach((step, at) => {
      coefficients[at] = (coefficients[at] ?? 0) + step;
    });
  }
  return Object.fromEntries(
    names.map((name, at) => [name, (coefficients[at] ?? 0) / (spread[at] ?? 1)]),
  ) as unknown as Odds;
}

/** 0..1: the probability that odds give to signals. */
export function probability(signals: Signals, odds: Odds): number {
  const sum = names.reduce((total, name) => total + odds[name] * signals[name], 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Standard deviation; 1 for what never varies. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) || 1;
}

/** Solves a symmetric system by elimination with pivots; `matrix` and `right` are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot] as number[], matrix[column] as number[]];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    const line = matrix[column] as number[];
    const head = line[column] || 1e-12;
    for (let row = column + 1; row < size; row++) {
      const other = matrix[row] as number[];
      const factor = (other[column] ?? 0) / head;
      for (let at = column; at < size; at++) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const line = matrix[row] as number[];
    let rest = right[row] ?? 0;
    for (let at = row + 1; at < size; at++) rest -= (line[at] ?? 0) * (solution[at] ?? 0);
    solution[row] = rest / (line[row] || 1e-12);
  }
  return solution;
}
