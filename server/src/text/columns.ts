// Columns of numbers that grow.

type Column = Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** From so many numbers on, room that may never be used costs more than copying them once more. */
const many = 1 << 20;

/** The same numbers with as much room again, or when there are many with a quarter of it. */
export function grown<T extends Column>(from: T): T {
  const { length } = from;
  const to = new (from.constructor as new (length: number) => T)(length + (length < many ? length : length >> 2));
  to.set(from);
  return to;
}
