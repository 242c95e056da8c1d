// The fixes of a contradiction: take over the other date, or move a whole run by its years.
// They are never preferred, because only the sources can say which account is right.

import { civilOf } from '../../dates/calendar/calendar';
import { writtenLike } from '../../dates/calendar/writtenLike';
import type { Contradiction } from '../../workspace/contradiction';
import type { FileEdit, Fix } from '../rule';
import { type AccountContext, lineOf } from './accountContext';

export function dateFixes(contradiction: Contradiction, here: AccountContext, other: AccountContext): Fix[] {
  const fixes =
    contradiction.scope === 'file'
      ? [yearShift(contradiction, here, other)]
      : [
          takeOver(
            here,
            other,
            `here, as in ${here.ref.file === other.ref.file ? `line ${lineOf(other)}` : other.fileName}`,
          ),
          takeOver(
            other,
            here,
            `in ${here.ref.file === other.ref.file ? `line ${lineOf(other)}` : other.fileName}, as here`,
          ),
        ];
  return fixes.filter((fix) => fix !== undefined);
}

/** Only between heads of entries: a date inside a sentence cannot be swapped for another form of date. */
function takeOver(here: AccountContext, other: AccountContext, where: string): Fix | undefined {
  if (here.account.kind !== 'entry' || other.account.kind !== 'entry') return undefined;
  const { date } = other.account;
  if (date.anchor !== undefined || /[\r\n]/.test(date.text)) return undefined;
  const written = writtenLike(here.account.date, date);
  // Below a line with only a day, an entry has only its time.
  const { article } = here.facts;
  if (article.text.slice(here.place.date.start, here.place.date.end) !== here.account.date.text) return undefined;
  return {
    title: `Write “${written}” ${where}`,
    preferred: false,
    edits: [{ file: here.ref.file, span: here.place.date, newText: written }],
  };
}

function yearShift(contradiction: Contradiction, here: AccountContext, other: AccountContext): Fix | undefined {
  const years = civilOf(other.account.date.first).year - civilOf(here.account.date.first).year;
  if (contradiction.likely !== 'year' || years === 0) return undefined;
  const edits: FileEdit[] = [];
  for (const { file, ordinal } of contradiction.run) {
    const place = here.facts.accountPlaces[ordinal];
    if (!place || file !== here.ref.file) continue;
    const text = here.facts.article.text.slice(place.date.start, place.date.end);
    for (const { 0: year, index } of text.matchAll(/(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/g)) {
      const start = place.date.start + index;
      edits.push({ file, span: { start, end: start + 4 }, newText: `${Number(year) + years}` });
    }
  }
  if (edits.length === 0) return undefined;
  return {
    title: `Move ${edits.length} years of this file by ${years > 0 ? `+${years}` : years}`,
    preferred: false,
    edits,
  };
}
