// Which keys of a long list come more than once, told in a few bits for each. Never wrong about one that does; of the others it takes
// some for such.

/** Bits for each key: with four, one key in six that comes once is taken for one that does not. */
const bitsPerKey = 4;
const fewestBits = 1024;
const mostBits = 2 ** 30;

export class SharedKeys {
  /** How many of the keys that were met are held to come more than once. */
  count = 0;
  private readonly met: Int32Array;
  private readonly again: Int32Array;
  private readonly mask: number;

  /** @param total how many keys will be met, 32 bits each, well mixed */
  constructor(total: number) {
    let bits = fewestBits;
    while (bits < total * bitsPerKey && bits < mostBits) bits *= 2;
    this.mask = bits - 1;
    this.met = new Int32Array(bits / 32);
    this.again = new Int32Array(bits / 32);
  }

  meet(key: number): void {
    const { met, again } = this;
    const bit = key & this.mask;
    const at = bit >>> 5;
    const flag = 1 << bit;
    if (((met[at] ?? 0) & flag) === 0) {
      met[at] = (met[at] ?? 0) | flag;
    } else if (((again[at] ?? 0) & flag) === 0) {
      again[at] = (again[at] ?? 0) | flag;
      this.count += 2;
    } else this.count++;
  }

  /** Asked when all have been met. */
  has(key: number): boolean {
    const bit = key & this.mask;
    return ((this.again[bit >>> 5] ?? 0) & (1 << bit)) !== 0;
  }
}
