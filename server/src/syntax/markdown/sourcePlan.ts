// One source of a Markdown text before its blocks are made, and whether it has the form of one.

import type { SourceParts } from '../sources';
import type { Span } from '../span';

export interface SourcePlan extends SourceParts {
  readonly first: number;
  readonly last: number;
  readonly content: Span;
  /** As citations write it; undefined for a bullet. */
  readonly label: string | undefined;
  /** Further labels that lead to it. */
  readonly aliases?: readonly string[] | undefined;
  readonly marker: Span | undefined;
  readonly kind: 'footnote' | 'bracket' | 'number' | 'bullet' | 'row' | 'definition';
  /** It stands under a heading that names sources. */
  readonly listed: boolean;
}

/** One line in five may refer to another: "[4] The same report as [1]." */
export function areSources(run: readonly SourcePlan[]): boolean {
  return run.filter(isSource).length * 5 >= run.length * 4;
}

/** "Ministry of Works, briefing of 17 June 2026, 19:30": a name, a comma, and a day at the end, as a bibliography writes it. */
const endsWithDay =
  /^\p{Lu}[^.;!?]{1,80},\s[^;!?]{0,80}(?:\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)(?:,? \d\d:\d\d)?[.)]{0,2}\s*$/u;

/** "Osei, A., «The dam», Lark Press, 1954.": a name, a title in quotation marks or emphasis, and the year near the end. */
const titledReference =
  /^\p{Lu}[^!?;\n]{1,80}[,.:]\s+(?:[«“„"][^«»“”"\n]{4,200}[»”"“]|[*_][^*_\n]{4,200}[*_])[^\n]{0,120}(?:1[5-9]|20)\d\d[^\n]{0,24}$/u;

/** Whether it is written as a bibliography writes a source that has no address. */
export function isReference(written: string): boolean {
  return endsWithDay.test(written) || titledReference.test(written);
}

/** Whether it has an address, or both a publisher and a title. */
export function isSource({ url, publisher, title }: SourcePlan): boolean {
  return url !== undefined || (publisher !== undefined && title !== undefined);
}
