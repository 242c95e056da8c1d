// Changes to the text of a list of reviews: a new review, one that is withdrawn, and renamed files. The lines of others stay as they are,
// byte for byte, and so do fields that this program does not know.

import type { Span } from '../../syntax/span';
import { jsonText } from '../../text/visible';
import type { FileId } from '../../workspace/account';
import type { Review } from '../../workspace/reviews/review';
import type { TextChange } from '../intentional/writing';
import { childAt, type JsonNode, spanOf } from '../jsonc';
import { knownFields, type ReviewFile } from './reviewFile';
import { nameInList, reviewedFileAt } from './reviewFileName';

export interface Refused {
  readonly refused: string;
}

const header = '{"version":1}';

/**
 * Adds a review where its file and its claim sort it, so that two branches seldom add at the same place. What the same person
 * has signed of the same claim and source before is replaced, in its place.
 * @param reviewFile undefined when there is none yet: then the change is its whole text
 * @param replaced the place, among the reviews, of the one that it replaces
 */
export function reviewAdded(
  list: FileId,
  reviewFile: ReviewFile | undefined,
  review: Review,
  replaced: number | undefined,
): TextChange | Refused {
  const line = lineOf(list, review);
  if (line === undefined) return { refused: 'The article does not lie in the folder of the list of reviews.' };
  const ending = reviewFile?.text.includes('\r\n') ? '\r\n' : '\n';
  if (!reviewFile || reviewFile.text.trim() === '') {
    const newText = `[${header}${ending},${line}${ending}]${ending}`;
    return { span: { start: 0, end: reviewFile?.text.length ?? 0 }, newText };
  }
  const items = reviewFile.list?.children;
  if (!reviewFile.list || !items) return refusalOf(reviewFile);
  const old = replaced === undefined ? undefined : reviewFile.places[replaced];
  if (old) return { span: spanOf(old), newText: withUnknownFields(line, old, reviewFile.text) };
  if (items.length === 0) {
    const start = reviewFile.list.offset + 1;
    return { span: { start, end: start }, newText: `${header}${ending},${line}${ending}` };
  }
  const key = keyOf(review);
  let before = items[0] as JsonNode;
  for (const [at, place] of reviewFile.places.entries()) {
    const other = reviewFile.reviews[at];
    if (other && keyOf(other) <= key) before = place;
  }
  const at = spanOf(before).end;
  return { span: { start: at, end: at }, newText: `${ending},${line}` };
}

/** Takes a review out, with its comma. @param ordinal its place among the reviews */
export function reviewWithdrawn(reviewFile: ReviewFile, ordinal: number): TextChange | Refused {
  const { list, places, text } = reviewFile;
  const place = places[ordinal];
  const items = list?.children ?? [];
  const at = place ? items.indexOf(place) : -1;
  if (!place || at < 0) return refusalOf(reviewFile);
  const { start, end } = spanOf(place);
  const [previous, next] = [items[at - 1], items[at + 1]];
  const span: Span = previous ? { start: spanOf(previous).end, end } : { start, end: next ? spanOf(next).start : end };
  // Comments between two records are somebody's, and stay.
  const gap = previous ? text.slice(span.start, start) : text.slice(end, span.end);
  if (!/^[\s,]*$/.test(gap)) return { refused: 'A comment stands beside this review. Take the line out by hand.' };
  return { span, newText: '' };
}

/**
 * The edits of a list after files were renamed.
 * @param renamed the name that a file will have; itself when it keeps its own. Asked for the list too
 */
export function reviewedFilesRenamed(reviewFile: ReviewFile, renamed: (file: FileId) => FileId): readonly TextChange[] {
  const after = renamed(reviewFile.file);
  return reviewFile.places.flatMap((place) => {
    const passage = childAt(place, 'passage');
    const names = [childAt(place, 'file'), passage && childAt(passage, 'copy')];
    return names.flatMap((name): TextChange[] => {
      const file = typeof name?.value === 'string' ? reviewedFileAt(reviewFile.file, name.value) : undefined;
      if (!name || file === undefined) return [];
      const called = nameInList(after, renamed(file));
      if (called === undefined || called === name.value) return [];
      return [{ span: spanOf(name), newText: JSON.stringify(called) }];
    });
  });
}

/** A review as one line of JSON, its fields always in the same order. */
function lineOf(list: FileId, { file, claim, source, passage, verdict, by, on, note }: Review): string | undefined {
  const name = nameInList(list, file);
  const copy = passage && nameInList(list, passage.copy);
  if (name === undefined || (passage && copy === undefined)) return undefined;
  const { words: text, length, hash } = passage ?? {};
  return jsonText({
    file: name,
    claim: claim.words,
    claimHash: claim.hash,
    before: claim.before,
    after: claim.after,
    source,
    passage: passage && { copy, text, length, hash },
    verdict,
    by,
    on,
    ...(note !== '' && { note }),
  });
}

/** What a newer program or a person has written into a record stays in the one that replaces it. */
function withUnknownFields(line: string, old: JsonNode, text: string): string {
  const unknown = (old.children ?? []).filter(({ children }) => !knownFields.has(String(children?.[0]?.value)));
  if (unknown.length === 0) return line;
  const kept = unknown.map((member) => text.slice(member.offset, member.offset + member.length));
  return `${line.slice(0, -1)},${kept.join(',')}}`;
}

/** Compared unit by unit, so that every machine sorts alike. */
function keyOf({ file, claim }: Review): string {
  return `${file}\n${claim.words}`;
}

function refusalOf({ complaints }: ReviewFile): Refused {
  return { refused: complaints[0]?.message.split('\n', 1)[0] ?? 'The list of reviews is not as it should be.' };
}
