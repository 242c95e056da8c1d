// SHA-256 of a text (FIPS 180-4), because the core may use neither Node nor the asynchronous hash of browsers.

const rounds = 64;
const roundConstants = fractionsOfRoots(rounds, 1 / 3);
const initialState = fractionsOfRoots(8, 1 / 2);

/** The SHA-256 of the UTF-8 form of `text`, in hexadecimal digits. Half of a surrogate pair counts as U+FFFD. */
export function sha256(text: string): string {
  const blocks = paddedBlocks(text);
  const state = Uint32Array.from(initialState);
  const words = new Uint32Array(rounds);
  for (let at = 0; at < blocks.length; at += 64) {
    for (let round = 0; round < 16; round++) {
      const from = at + round * 4;
      words[round] =
        (byteAt(blocks, from) << 24) |
        (byteAt(blocks, from + 1) << 16) |
        (byteAt(blocks, from + 2) << 8) |
        byteAt(blocks, from + 3);
    }
    mix(state, words);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function mix(state: Uint32Array, words: Uint32Array): void {
  const word = (at: number) => words[at] ?? 0;
  for (let round = 16; round < rounds; round++) {
    const [early, late] = [word(round - 15), word(round - 2)];
    const low = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const high = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[round] = word(round - 16) + low + word(round - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < rounds; round++) {
    const ofE = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + ofE + chosen + (roundConstants[round] ?? 0) + word(round)) | 0;
    const ofA = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + ofA + majority) | 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value;
}

function rotated(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** The marks of a first byte that one, two or three others follow. */
const leadBytes = [0, 0xc0, 0xe0, 0xf0];

/** The bytes of the text, a one bit, zeros, and the count of bits in the last eight bytes. */
function paddedBlocks(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3 + 9) / 64) * 64);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes[length++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[length++] = (leadBytes[more] ?? 0) | (code >> (6 * more));
      for (let left = more - 1; left >= 0; left--) bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
  bytes[length] = 0x80;
  const whole = Math.ceil((length + 9) / 64) * 64;
  const view = new DataView(bytes.buffer);
  view.setUint32(whole - 8, Math.floor((length * 8) / 2 ** 32));
  view.setUint32(whole - 4, (length * 8) >>> 0);
  return bytes.subarray(0, whole);
}

/** The first 32 bits behind the point of roots of the first primes: where the standard takes its constants from. */
function fractionsOfRoots(count: number, power: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => ((prime ** power % 1) * 2 ** 32) >>> 0);
}
