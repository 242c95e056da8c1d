// Runs long work in slices of some milliseconds, so that no request waits for it.

import type { Steps } from '../syntax/steps';
import type { Environment, Timer } from './environment';

/** Longer than most steps. A waiting request also waits for garbage collection and its own answer. */
const sliceMilliseconds = 2;
/** From its arrival to its answer a request takes some turns of the event loop: it is read, queued, answered. */
const turnsPerArrival = 5;
/** After yielding so many turns in a row, the work gets a slice again. */
const maxTurnsGivenAway = 50;

/** Counts what comes in, so that work in the background can see that a request is waiting. */
export interface Traffic {
  readonly count: number;
}

export interface SlicedWork {
  readonly over: boolean;
  /** Cancels it. */
  cancel(): void;
}

/**
 * Runs `steps` to its end, a slice at a time. When something has arrived, it yields some turns.
 * @param onFailure takes what a step throws; the work is over then
 * @param now whether the first slice is run before this returns
 */
export function runInSlices(
  environment: Pick<Environment, 'now' | 'soon'>,
  traffic: Traffic,
  steps: Iterator<unknown>,
  onFailure: (error: unknown) => void,
  now = false,
): SlicedWork {
  let timer: Timer | undefined;
  let over = false;
  let seen = traffic.count;
  let toGiveAway = 0;
  let givenAway = 0;

  const slice = () => {
    if (over) return;
    if (traffic.count !== seen) toGiveAway = turnsPerArrival;
    seen = traffic.count;
    if (toGiveAway > 0 && givenAway < maxTurnsGivenAway) {
      toGiveAway--;
      givenAway++;
    } else {
      givenAway = 0;
      try {
        const end = environment.now() + sliceMilliseconds;
        do {
          if (steps.next().done) over = true;
        } while (!over && environment.now() < end);
      } catch (error) {
        over = true;
        onFailure(error);
      }
    }
    if (!over) timer = environment.soon(slice);
  };

  if (now) slice();
  else timer = environment.soon(slice);
  return {
    get over() {
      return over;
    },
    cancel: () => {
      over = true;
      timer?.cancel();
    },
  };
}

/** Runs `steps` to its end, beginning before this returns. @returns what it has made; rejects with what a step throws */
export function completeInSlices<T>(
  environment: Pick<Environment, 'now' | 'soon'>,
  traffic: Traffic,
  steps: Steps<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const resolving = (function* () {
      resolve(yield* steps);
    })();
    runInSlices(environment, traffic, resolving, reject, true);
  });
}
