// What a check across many files asks of each. The rest of a summary is for people who look things up, whom a check does not have.

import type { Summary } from '../workspace/facts';

/** No rule looks up sources or headlines of other files. */
export function seenAcrossFiles({ kind, accounts, quotes }: Summary): Summary {
  return { kind, accounts, quotes, headline: '', headlineKey: '', dateline: undefined, sources: [] };
}

/** The same in less room: of a source that an account names, others ask only whether it is the one that they name too. */
export function brieflySeenAcrossFiles(summary: Summary): Summary {
  const accounts = summary.accounts.map((account) => ({ ...account, sources: account.sources.map(briefly) }));
  return seenAcrossFiles({ ...summary, accounts });
}

/** Eight letters that no two of a million keys have in common, but by a chance of one in many millions. */
function briefly(key: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < key.length; at++) {
    one = Math.imul(one ^ key.charCodeAt(at), 0x01000193);
    other = Math.imul((other ^ key.charCodeAt(at)) + (one >>> 15), 0x85ebca6b);
  }
  other ^= other >>> 13;
  const letter = (from: number, shift: number) => (from >>> shift) & 0xff;
  return key === ''
    ? ''
    : String.fromCharCode(...[0, 8, 16, 24].flatMap((shift) => [letter(one, shift), letter(other, shift)]));
}
