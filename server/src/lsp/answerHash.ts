// A short hash of a value, to see whether an answer changed without storing it. Not for security.

/** 53 bits of a hash of the value's JSON, with its length. */
export function answerHash(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}-${text.length.toString(36)}`;
}
