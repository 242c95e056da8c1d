// What a renumbering may never change: which sources each claim is attached to. Every outcome is held against this before
// it is handed out, so that a form of list or bracket that nobody thought of is refused and not damaged.

import { parseArticle } from '../../syntax/parse';
import { sliceOf } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import { sourceOf } from '../../workspace/facts';

/** The sources of one claim (a paragraph or entry) as texts, sorted, each once. */
export type Attachment = readonly string[];

/**
 * The sources of every paragraph and entry, in document order.
 * @param identity the text that a source is known by; undefined leaves its citations out
 */
export function attachmentsOf(
  article: Article,
  identity: (text: string) => string | undefined = (text) => text,
): readonly Attachment[] {
  return article.blocks.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'entry') return [];
    const texts = new Set<string>();
    for (const { number } of block.groups.flatMap((group) => group.citations)) {
      const source = sourceOf(article, number);
      const text = source ? identity(sliceOf(article.text, source.content)) : `#${number}`;
      if (text !== undefined) texts.add(text);
    }
    return [[...texts].sort()];
  });
}

/** Whether every claim of `before` has the same sources in the text `after`. */
export function keepsAttachments(
  before: Article,
  after: string,
  identity: (text: string) => string | undefined,
): boolean {
  const [old, now] = [attachmentsOf(before, identity), attachmentsOf(parseArticle(after, before.form), identity)];
  return old.length === now.length && old.every((attachment, at) => attachment.join('\n') === now[at]?.join('\n'));
}
