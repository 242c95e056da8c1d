// Long work in slices of some milliseconds, so that no request waits for it. Knows nothing of what the work is.

import type { Environment, Timer } from './environment';

/** Long enough to get on, short enough that nobody notices. */
const sliceMilliseconds = 10;
/** After so many turns in which requests went first, the work gets a slice again. */
const mostTurnsGivenAway = 20;

/** Counts what came in, so that work in the background can see that somebody is waiting. */
export interface Traffic {
  readonly count: number;
}

export interface SlicedWork {
  readonly over: boolean;
  /** Ends it where it stands. */
  cancel(): void;
}

/**
 * Runs `steps` to its end, a slice at a time. A turn in which requests came in is given away to them.
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
  let givenAway = 0;

  const slice = () => {
    if (over) return;
    if (traffic.count !== seen && givenAway < mostTurnsGivenAway) {
      seen = traffic.count;
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
