// The part of a hover that says what an archive has on a place: each problem, and the archived accounts. They are no links: editors take only
// well-known schemes in the Markdown of a hover. The problem of the same place has them, as related places.

import type { Span } from '../../syntax/span';
import { archivedName } from '../archived/finding';
import type { PlacedFinding } from '../archived/placing';
import { bold, bullets, paragraphs, plain } from '../markdown';

const maxPlaces = 8;

/** @param span what the hover is about */
export function archivedCard(archived: readonly PlacedFinding[], span: Span): string | undefined {
  const cards = archived
    .filter((one) => span.start <= one.span.start && one.span.end <= span.end)
    .map(({ finding: { message, related } }) => {
      const [first = ''] = message.split('\n');
      const places = related
        .slice(0, maxPlaces)
        .map(
          ({ path, line, message: words }) => `${plain(`${archivedName(path)}, line ${line + 1}`)}: ${plain(words)}`,
        );
      return paragraphs(`⚠ ${plain(first)}`, bullets(places));
    });
  return cards.length > 0 ? paragraphs(bold('In the archive'), ...cards) : undefined;
}
