// Keys in brackets that cite a list with such labels, or one that another file holds: `[metzger-2023]`, `[src-001, src-004]`.

import { countBefore } from '../bisect';
import { keyedBracket, keyForm } from '../citationMarks';
import type { MarkdownDocument } from './document';
import type { SourcePlan } from './lists';

const bracket = new RegExp(String.raw`${keyedBracket}(?!\()`, 'gu');
const parts = /^(.*?)[-_.]?(\d{1,4})[a-z]?$/u;
/** A clause ends behind the bracket. */
const closes = /^[*_"”’)]{0,3}(?:[.,;:!?|)]|\s*$|\s*\n|\s[–—-]\s|\s?\[)/;
/** So many keys of one kind are the way in which a text cites. */
const minKeys = 3;
/** Names of parts of a text, of tasks and of versions, which are numbered as well. */
const ofOthers =
  /^(?:fig|figure|tab|table|eq|equation|sec|section|chapter|step|task|bug|issue|req|test|ticket|todo|item|phase|stage|version|rev|commit|line|page|note|case|rule|goal|id)s?$/;

/** What sorts a key with others: that it ends with a year, or the word before its number. */
function kindOfKey(key: string): string | undefined {
  const [, stem = '', digits = ''] = parts.exec(key) ?? [];
  if (digits.length === 4 && /^(?:1[5-9]|20)/.test(digits)) return 'year';
  return stem.length < 3 || ofOthers.test(stem) ? undefined : stem;
}

/**
 * Which keys are citations in `document`: those of the kinds that `sources` have as labels; without any, those of a kind that stands at the
 * ends of its clauses.
 * @param taken units of the list itself
 */
export function citedKeys(
  document: MarkdownDocument,
  sources: readonly SourcePlan[],
  taken: ReadonlySet<number>,
): ((key: string) => boolean) | undefined {
  const kinds = new Set<string>();
  for (const { label, kind } of sources) {
    const found = kind === 'footnote' || label === undefined || !isKey.test(label) ? undefined : kindOfKey(label);
    if (found) kinds.add(found);
  }
  if (kinds.size === 0) for (const kind of habitsOf(document, taken)) kinds.add(kind);
  return kinds.size === 0 ? undefined : (key) => kinds.has(kindOfKey(key) ?? '');
}

const isKey = new RegExp(`^${keyForm}$`, 'u');

/** The kinds with several keys, nearly all of them where a clause ends. */
function habitsOf(document: MarkdownDocument, taken: ReadonlySet<number>): string[] {
  const { text, units, inline } = document;
  const kinds = new Map<string, { keys: Set<string>; closing: number; all: number }>();
  units.forEach((unit, index) => {
    if ((unit.kind !== 'paragraph' && unit.kind !== 'row') || taken.has(index)) return;
    for (const { 0: written, index: at } of text.slice(unit.from, unit.to).matchAll(bracket)) {
      const start = unit.from + at;
      const mask = inline.hidden[countBefore(inline.hidden, ({ end }) => end <= start)];
      const keys = written.slice(1, -1).split(/\s?[,;]\s?/);
      const kind = kindOfKey(keys[0] ?? '');
      if (!kind || (mask && mask.start <= start)) continue;
      const known = kinds.get(kind) ?? { keys: new Set(), closing: 0, all: 0 };
      kinds.set(kind, known);
      known.all++;
      for (const key of keys) if (isKey.test(key)) known.keys.add(key);
      const end = start + written.length;
      if (at > 0 && closes.test(text.slice(end, Math.min(unit.to, end + 8)))) known.closing++;
    }
  });
  return [...kinds].flatMap(([kind, { keys, closing, all }]) =>
    keys.size >= minKeys && closing * 5 >= all * 4 ? [kind] : [],
  );
}
