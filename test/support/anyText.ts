// Texts of any characters, for properties of all texts.

import fc from 'fast-check';

/** Halves of surrogate pairs included. (The unit "binary" of fast-check leaves them out, and takes seconds to build its table.) */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));

/**
 * @param maxLength in code points
 * @param size `max`: long ones are as likely as short ones
 */
export function anyText(maxLength: number, size?: 'max'): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, maxLength, ...(size ? { size } : {}) });
}
