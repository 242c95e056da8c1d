// What a change of settings makes necessary.

import type { Settings } from '../settings/settings';

/** Whether the same files are read, and in the same way. */
export function sameFiles(a: Settings, b: Settings): boolean {
  const partOf = ({ scope, include, exclude, numericDateOrder, globRoot }: Settings) => [
    globRoot,
    scope,
    include,
    exclude,
    numericDateOrder,
  ];
  return same(partOf(a), partOf(b));
}

/** Whether two plain values say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
