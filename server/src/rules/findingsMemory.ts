// What the rules found in an open file, for the next time: typing a word in prose changes the outcome of few of them. Which those
// are, each rule says itself.

import { movedSpan, type Replaced } from '../syntax/moving';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { Finding, Fix, RelatedPlace, Rule } from './rule';

/** Of one file. Whoever keeps it gives it to each check of that file, and drops it when the file is closed. */
export class FindingsMemory {
  private facts: FileFacts | undefined;
  private around = 0;
  private findings = new Map<Rule, readonly Finding[]>();

  /**
   * What is known of findings in `facts`, from the check before; and from now on what is found is kept for these.
   * @returns the findings of a rule where they must be the same as before
   */
  begin(facts: FileFacts, workspace: WorkspaceView): (rule: Rule) => readonly Finding[] | undefined {
    const { facts: before, findings, around } = this;
    this.facts = facts;
    this.around = workspace.revisionAround(facts.file);
    this.findings = new Map();
    if (!before) return () => undefined;
    const isQuietAround = around === this.around;
    const isKnown = ({ meta }: Rule) => meta.scope === 'file' || isQuietAround;
    if (before === facts) return (rule) => (isKnown(rule) ? findings.get(rule) : undefined);
    const { typed, file } = facts;
    if (typed?.into !== before.article) return () => undefined;
    return (rule) => {
      if (!rule.isDeafToProse || !isKnown(rule)) return undefined;
      return findings.get(rule)?.map((finding) => movedFinding(finding, file, typed.replaced));
    };
  }

  keep(rule: Rule, findings: readonly Finding[]): void {
    this.findings.set(rule, findings);
  }
}

/** `finding` with its places in `file` where they stand now. */
function movedFinding(finding: Finding, file: FileId, replaced: Replaced): Finding {
  const { related, fixes } = finding;
  const moved = { ...finding, span: movedSpan(finding.span, replaced) };
  const move = <T extends Pick<RelatedPlace, 'file' | 'span'>>(place: T): T =>
    place.file === file ? { ...place, span: movedSpan(place.span, replaced) } : place;
  if (related) moved.related = related.map(move);
  if (fixes) moved.fixes = fixes.map((fix): Fix => ({ ...fix, edits: fix.edits.map(move) }));
  return moved;
}
