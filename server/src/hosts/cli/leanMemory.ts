// Takes little room at the price of some time. Decides not when that is better.

import { setFlagsFromString } from 'node:v8';

/** To be called in each thread that there is, because a new one makes the engine forget it. */
export function beLean(): void {
  // What is in use is looked through when it has grown by a tenth.
  setFlagsFromString('--heap-growing-percent=10');
  // What is new is looked through while there is little of it.
  setFlagsFromString('--semi-space-growth-factor=1');
}
