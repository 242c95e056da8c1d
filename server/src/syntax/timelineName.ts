// Whether the writer calls a section a timeline. Lists that are not called one may have dates without being in the order of time.

import type { Article, Section } from './tree';

const timelineName = /time ?line|chronolog|sequence|course of events|key (?:dates|events)/i;

/** Whether the heading of a section, or the headline of its text, names a timeline. */
export function isNamedTimeline({ text, headline }: Article, { heading }: Section): boolean {
  return [heading?.content, headline?.content].some(
    (name) => name && timelineName.test(text.slice(name.start, name.end)),
  );
}
