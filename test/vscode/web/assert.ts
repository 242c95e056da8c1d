// The assertions that the suite uses, for a host that is a web worker and has no `node:assert`.

/** What a failing assertion throws; mocha shows the difference of both. */
class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
    this.name = 'AssertionError';
  }
}

function ok(value: unknown, message = 'The value is truthy'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message ?? bothOf(actual, expected), actual, expected);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!areAlike(actual, expected)) throw new AssertionError(message ?? bothOf(actual, expected), actual, expected);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(message ?? `${pattern} is not in ${text}`);
}

async function rejects(ask: () => Promise<unknown>, pattern: RegExp): Promise<void> {
  try {
    await ask();
  } catch (error) {
    match(String(error), pattern);
    return;
  }
  throw new AssertionError('The promise is rejected');
}

function fail(message: string): never {
  throw new AssertionError(message);
}

function areAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && areAlike(value, right.get(key)));
}

function bothOf(actual: unknown, expected: unknown): string {
  return `is ${JSON.stringify(actual)}, and should be ${JSON.stringify(expected)}`;
}

export const strict = { ok, equal, deepEqual, match, rejects, fail };
