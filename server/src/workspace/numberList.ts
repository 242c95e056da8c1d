// A list of 32-bit numbers that grows: plain lists keep each number twice while they grow, and take a copy to become lean.

import { grown } from '../text/columns';

export class NumberList {
  /** Those from 0 to `length` are there. */
  numbers = new Int32Array(256);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) this.numbers = grown(this.numbers);
    this.numbers[this.length++] = number;
  }

  pushAll(numbers: Int32Array): void {
    while (this.length + numbers.length > this.numbers.length) this.numbers = grown(this.numbers);
    this.numbers.set(numbers, this.length);
    this.length += numbers.length;
  }

  set(at: number, number: number): void {
    this.numbers[at] = number;
  }

  /** A copy without room to spare. */
  whole(): Int32Array<ArrayBuffer> {
    return this.numbers.slice(0, this.length);
  }
}
