// Long work that can pause: a generator that yields between small parts, and returns what it has made. Where nobody waits it is run
// to its end at once; a host with requests to answer runs it in slices.

/** Each `next()` does a part of about the size of one block. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it now. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
