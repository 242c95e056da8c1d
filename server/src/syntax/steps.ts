// Long work that can pause: a generator that yields between small parts and returns the result. It can be run
// to its end at once, or in slices by a host that answers requests meanwhile.

/** Each `next()` does a part of about the size of one block. */
export type Steps<T> = Generator<void, T, void>;

/** Runs all of it now. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
