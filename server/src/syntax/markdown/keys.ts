// Keys in brackets that cite a list with such labels: `[metzger-2023]`, `[src-001, src-004]`.

import { keyForm } from '../citationMarks';
import type { SourcePlan } from './sourcePlan';

const parts = /^(.*?)[-_.]?(\d{1,4})[a-z]?$/u;
const isKey = new RegExp(`^${keyForm}$`, 'u');

/** What sorts a key with others: that it ends with a year, or the word before its number. */
function kindOfKey(key: string): string {
  const [, stem = '', digits = ''] = parts.exec(key) ?? [];
  return digits.length === 4 && /^(?:1[5-9]|20)/.test(digits) ? 'year' : stem;
}

/** Which keys are citations: those of the kinds that `sources` have as labels; undefined where none is. */
export function citedKeys(sources: readonly SourcePlan[]): ((key: string) => boolean) | undefined {
  const keys = sources.flatMap(({ label, kind }) => (kind !== 'footnote' && label && isKey.test(label) ? [label] : []));
  const kinds = new Set(keys.map(kindOfKey));
  return kinds.size === 0 ? undefined : (key) => kinds.has(kindOfKey(key));
}
