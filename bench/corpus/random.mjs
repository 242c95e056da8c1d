// Numbers that look random and are the same for the same seed, so that every run measures the same workspace.

/** A generator of numbers in [0, 1): the 32-bit "mulberry" step, ample for sample texts. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One item of `items`, all equally likely. */
export function pick(random, items) {
  return items[Math.floor(random() * items.length)];
}

/** An integer from `low` to `high`, both included. */
export function between(random, low, high) {
  return low + Math.floor(random() * (high - low + 1));
}

/** `count` different items of `items`, in their order there. */
export function sample(random, items, count) {
  const left = items.map((_, at) => at);
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left.map((at) => items[at]);
}
