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

/** The sections whose heading names a timeline; all of them where the headline of the text does. */
export function namedTimelines({ text, headline, sections }: Article): ReadonlySet<Section> {
  const isNamed = (name: Span | undefined) => name && timelineName.test(text.slice(name.start, name.end));
  return new Set(isNamed(headline?.content) ? sections : sections.filter(({ heading }) => isNamed(heading?.content)));
}
