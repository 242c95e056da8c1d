// Which sections the writer calls a timeline. Lists that are not called one may have dates without being in the order of time.

import type { Span } from './span';
import type { Article, Section } from './tree';

/** Fewer names than those under which dates are read as a timeline: "Events" and "Milestones" promise no order. */
const timelineName = /time ?line|chronolog|sequence|course of events|key (?:dates|events)/i;

/** The sections whose heading names a timeline; all of them where the headline of the text does. */
export function namedTimelines({ text, headline, sections }: Article): ReadonlySet<Section> {
  const isNamed = (name: Span | undefined) => name && timelineName.test(text.slice(name.start, name.end));
  return new Set(isNamed(headline?.content) ? sections : sections.filter(({ heading }) => isNamed(heading?.content)));
}
