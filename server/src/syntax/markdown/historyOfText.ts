// How the text itself came about: its revision history is no timeline.

import type { MarkdownDocument } from './document';

const namesHistoryOfText =
  /^\W*(?:(?:revision|version|document|edit|report|change|update)s? (?:history|log)|change ?log|revisions)\W*$/i;

/** The units under "Revision history" and its like: how the text itself came about is no event. */
export function historyOfText(document: MarkdownDocument): number[] {
  return document.headings.flatMap((heading, index) => {
    if (!heading || index === document.title || !namesHistoryOfText.test(document.slice(heading.content))) return [];
    return Array.from({ length: document.subtreeEnd(index) - index }, (_, at) => index + at);
  });
}
