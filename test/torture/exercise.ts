// The interface of a torture exercise: an invariant of the product, and a way to test it on any number of inputs.

import fc from 'fast-check';

export interface Exercise {
  readonly name: string;
  /** What is tried and what must hold: a row of docs/reliability.md. */
  readonly promise: string;
  /** What one input is: "whole articles", "messages". */
  readonly inputs: string;
  /** How many inputs `npm test` tries, always the same ones. */
  readonly fixed: number;
  /** Its part of the time of a long run; others have 1. */
  readonly share?: number;
  /**
   * Tries about `count` inputs that follow from `seed`.
   * @param before how many all runs have tried before, for an exercise that goes through its inputs one by one
   * @returns how many were tried
   * @throws with the input on which the promise was broken
   */
  run(seed: number, count: number, before?: number): number | Promise<number>;
}

/** An exercise of one property: a run of it is an input. */
export function tried<T>(about: Omit<Exercise, 'run'>, inputs: fc.Arbitrary<T>, holds: (input: T) => void): Exercise {
  return {
    ...about,
    run: (seed, count) => {
      fc.assert(fc.property(inputs, holds), { seed, numRuns: count });
      return count;
    },
  };
}
