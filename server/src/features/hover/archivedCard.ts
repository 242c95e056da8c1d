// The part of a hover that says what an archive has on a place: each problem, and the archived accounts as links.

import type { Span } from '../../syntax/span';
import type { FileId } from '../../workspace/account';
import { archivedName } from '../archived/finding';
import type { PlacedFinding } from '../archived/placing';
import { bold, bullets, paragraphs, placeLink, plain } from '../markdown';

const maxPlaces = 8;

/**
 * @param span what the hover is about
 * @param nameOf the name by which an editor opens an article of the archive; undefined for an editor that cannot
 */
export function archivedCard(
  archived: readonly PlacedFinding[],
  span: Span,
  nameOf: ((path: string) => FileId) | undefined,
): string | undefined {
  const cards = archived
    .filter((one) => span.start <= one.span.start && one.span.end <= span.end)
    .map(({ finding: { message, related } }) => {
      const [first = ''] = message.split('\n');
      const places = related.slice(0, maxPlaces).map(({ path, line, character, message: words }) => {
        const name = plain(`${archivedName(path)}, line ${line + 1}`);
        return `${nameOf ? placeLink(name, nameOf(path), { line, character }) : name}: ${plain(words)}`;
      });
      return paragraphs(`⚠ ${plain(first)}`, bullets(places));
    });
  return cards.length > 0 ? paragraphs(bold('In the archive'), ...cards) : undefined;
}
