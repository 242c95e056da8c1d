// Which sections the writer calls a timeline. Lists that are not called one may have dates without being in the order of time.

import type { Span } from './span';
import type { Article, Section } from './tree';

/** Fewer names than those under which dates are read as a timeline: "Events" and "Milestones" promise no order. */
const timelineName = /time ?line|chronolog|sequence|course of events|key (?:dates|events)/i;

/** Such a name behind hashes or in bold. */
export const headingOfTimeline = new RegExp(`^(?:#{1,6}[ \\t]|\\*\\*|__)[^\\n]{0,80}(?:${timelineName.source})`, 'im');

/** Whether a heading with these words promises what happened, in order. */
export function promisesTimeline(words: string): boolean {
  return timelineName.test(words);
}

/**
 * The sections whose heading names a timeline, or follows such a name that nothing else stands under, as the first of several days in
 * bold does; all sections where the headline of the text names one.
 */
export function namedTimelines({ text, headline, sections }: Article): ReadonlySet<Section> {
  const isNamed = (name: Span | undefined) => name && timelineName.test(text.slice(name.start, name.end));
  if (isNamed(headline?.content)) return new Set(sections);
  const hasOnlyName = (section: Section | undefined) =>
    isNamed(section?.heading?.content) && section?.blocks.every(({ type }) => type === 'heading' || type === 'blank');
  return new Set(
    sections.filter(
      ({ heading, kind }, at) => isNamed(heading?.content) || (kind === 'timeline' && hasOnlyName(sections[at - 1])),
    ),
  );
}
