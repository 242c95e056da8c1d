// Reference links in brackets behind a sentence: `([Harbour Echo][2])`. Assistants cite so; the definitions below are the sources.

import type { CitationMark } from '../citationMarks';
import type { SourcePlan } from './sourcePlan';

/** Between round brackets, or a raised number, `[^2^][2]`; elsewhere such a link is part of its sentence. */
const referenceLink =
  /(?<=\(|\]\[\d{1,3}\][,;] )\[[^\][\n]{1,80}\]\[(\d{1,3})\](?=\)|[,;] \[[^\][\n]{1,80}\]\[\d{1,3}\])|\[\^\d{1,3}\^\]\[(\d{1,3})\]/g;

/** So many make the definitions a list of sources. */
const minLinks = 2;

/** Whether the definitions of `text` are cited so. */
export function citesByReference(text: string): boolean {
  return text.includes('][') && (text.match(referenceLink)?.length ?? 0) >= minLinks;
}

/** Every such link of `text` as a citation, where `sources` are definitions. */
export function referenceLinkMarks(text: string, sources: readonly SourcePlan[]): CitationMark[] {
  if (!sources.some(({ kind }) => kind === 'definition') || !citesByReference(text)) return [];
  return Array.from(text.matchAll(referenceLink), ({ 0: written, 1: inRound, 2: raised, index }) => {
    const digits = inRound ?? raised ?? '';
    const end = index + written.length;
    const label = { label: String(Number(digits)), digits: { start: end - 1 - digits.length, end: end - 1 } };
    return { bracket: { start: index, end }, cited: [label], url: undefined };
  });
}
