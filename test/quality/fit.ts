// Fits the coefficients of the signals by logistic regression, so that each topic can be judged by a fit without it.

import { fittedCoefficients } from '../../server/src/text/coefficients';
import type { Coefficients, Signals } from '../../server/src/text/confidence';

export interface Example {
  readonly topic: string;
  readonly signals: Signals;
  readonly same: boolean;
  readonly weight: number;
}

const names = Object.keys(fittedCoefficients) as (keyof Signals)[];

/** Pull of every coefficient but the base towards nought, in units of its spread. */
const ridge = 1;

/** More rounds than a fit ever needs, and the step from which on nothing changes that anybody could see. */
const maxRounds = 25;
const minStep = 1e-9;

/** Maximum-likelihood coefficients, by Newton's method. */
export function fitCoefficients(examples: readonly Example[]): Coefficients {
  const size = names.length;
  const spread = names.map((name) => deviation(examples.map((example) => example.signals[name])));
  const rows = examples.map(({ signals }) =>
    Float64Array.from(names, (name, at) => signals[name] / (spread[at] as number)),
  );
  const coefficients = new Float64Array(size);
  for (let round = 0; round < maxRounds; round++) {
    const gradient = names.map((name, at) => (name === 'base' ? 0 : -ridge * (coefficients[at] as number)));
    const curvature = names.map((name, at) => names.map((_, to) => (at === to && name !== 'base' ? ridge : 1e-9)));
    for (const [index, { same, weight }] of examples.entries()) {
      const row = rows[index] as Float64Array;
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (row[at] as number) * (coefficients[at] as number);
      const guess = 1 / (1 + Math.exp(-sum));
      const error = weight * ((same ? 1 : 0) - guess);
      const bend = weight * guess * (1 - guess);
      for (let at = 0; at < size; at++) {
        const value = row[at] as number;
        if (value === 0) continue;
        gradient[at] = (gradient[at] as number) + error * value;
        const line = curvature[at] as number[];
        for (let to = 0; to <= at; to++) line[to] = (line[to] as number) + bend * value * (row[to] as number);
      }
    }
    for (let at = 0; at < size; at++) {
      for (let to = at + 1; to < size; to++) (curvature[at] as number[])[to] = curvature[to]?.[at] as number;
    }
    const steps = solve(curvature, gradient);
    for (const [at, step] of steps.entries()) coefficients[at] = (coefficients[at] as number) + step;
    if (steps.every((step) => Math.abs(step) < minStep)) break;
  }
  return Object.fromEntries(
    names.map((name, at) => [name, (coefficients[at] as number) / (spread[at] as number)]),
  ) as unknown as Coefficients;
}

/** 0..1: the probability that the signals have by these coefficients. */
export function probability(signals: Signals, coefficients: Coefficients): number {
  const sum = names.reduce((total, name) => total + coefficients[name] * signals[name], 0);
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
