// Checks the result of a fix before it is offered: it must change nothing but the place that its title names, and
// leave fewer problems of its rule, and no new broken citation.

import { allRules } from '../rules/all';
import { applyEdits } from '../rules/edit';
import { Moves } from '../rules/moves';
import { statementsOf } from '../rules/rereading';
import type { FileEdit, Problem } from '../rules/rule';
import { checkAlone } from '../rules/runRules';
import type { Block } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

/** Rules of single citations, which a fix beside them must not break. */
const citationRules: readonly string[] = ['malformed-citation', 'undefined-citation', 'repeated-citation'];

/** Checks fixes for the files of a workspace in its present state, which is read once for all fixes. */
export class FixChecker {
  private readonly statements = new Map<FileId, ReturnType<typeof statementsIn>>();
  private readonly counts = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly workspace: WorkspaceView) {}

  /**
   * Whether `edits` fix `problem` and change nothing else.
   * @param edits of a fix that changes a place; renumbering has its own check
   */
  onlyFixes({ rule }: Problem, edits: readonly FileEdit[]): boolean {
    return this.everyFile(edits, (before, after, own) => {
      if (!this.changesOnlyThere(before, after, own)) return false;
      const was = this.countsBefore(before, rule);
      const is = countsOf(after, rule);
      if ([...is].some(([id, count]) => count > (was.get(id) ?? 0))) return false;
      // A rule that compares files finds nothing here; it runs again when the edit is made.
      const problems = was.get(rule) ?? 0;
      return problems === 0 || (is.get(rule) ?? 0) < problems;
    });
  }

  /** Whether all blocks that `edits` do not touch keep their content. */
  changesOnlyItsPlace(edits: readonly FileEdit[]): boolean {
    return this.everyFile(edits, (...about) => this.changesOnlyThere(...about));
  }

  private everyFile(
    edits: readonly FileEdit[],
    holds: (before: FileFacts, after: FileFacts, edits: readonly FileEdit[]) => boolean,
  ): boolean {
    return [...new Set(edits.map(({ file }) => file))].every((file) => {
      const before = this.workspace.facts(file);
      const own = edits.filter((edit) => edit.file === file);
      if (!before) return false;
      return holds(before, this.workspace.reread(file, applyEdits(before.article.text, own)), own);
    });
  }

  private countsBefore(facts: FileFacts, rule: string): ReadonlyMap<string, number> {
    const key = `${rule} ${facts.file}`;
    const counts = this.counts.get(key) ?? countsOf(facts, rule);
    this.counts.set(key, counts);
    return counts;
  }

  private changesOnlyThere(before: FileFacts, after: FileFacts, edits: readonly FileEdit[]): boolean {
    const moves = new Moves(edits);
    const lines = changesLines(before, edits);
    const there = statementsIn(after);
    const inOrder = [...there.values()];
    let touched = 0;
    let last = -1;
    for (const [start, statement] of this.statementsBefore(before)) {
      if (moves.touches(statement.block)) {
        touched++;
        continue;
      }
      const same = there.get(moves.placeOf(start));
      if (!same || same.block.type !== statement.block.type || same.said !== statement.said) return false;
      if (!sameSources(before, after, statement.block, moves)) return false;
      // Between two unchanged blocks there are as many blocks as before, unless whole lines are added or removed.
      const at = inOrder.indexOf(same, last + 1);
      if (at < 0 || (at - last - 1 !== touched && !lines)) return false;
      last = at;
      touched = 0;
    }
    return inOrder.length - last - 1 === touched || lines;
  }

  private statementsBefore(facts: FileFacts) {
    const statements = this.statements.get(facts.file) ?? statementsIn(facts);
    this.statements.set(facts.file, statements);
    return statements;
  }
}

function countsOf(facts: FileFacts, rule: string): Map<string, number> {
  const rules = allRules.filter(({ meta }) => meta.id === rule || citationRules.includes(meta.id));
  const counts = new Map<string, number>();
  for (const problem of checkAlone(facts, {}, { rules })) {
    counts.set(problem.rule, (counts.get(problem.rule) ?? 0) + 1);
  }
  return counts;
}

/** By the start of the block. A date that was completed from elsewhere counts by its words, because the fix may change what completes it. */
function statementsIn({ article, chronology }: FileFacts) {
  const heads = new Map(chronology.entries.map((entry) => [entry.block.ordinal, entry.date]));
  return new Map(
    statementsOf(article, () => undefined, chronology).map((statement) => {
      const date = statement.block.type === 'entry' ? heads.get(statement.block.ordinal) : undefined;
      const said = date?.anchor
        ? statement.said
            .split('\t')
            .filter((_, at) => at !== 1)
            .join('\t')
        : statement.said;
      return [statement.block.start, { block: statement.block, said }];
    }),
  );
}

function changesLines({ article }: FileFacts, edits: readonly FileEdit[]): boolean {
  const breaks = (text: string) => text.split(/\r\n|\r|\n/).length;
  return edits.some(({ span, newText }) => breaks(newText) !== breaks(article.text.slice(span.start, span.end)));
}

/** Whether every citation with a source still has the same one. */
function sameSources(before: FileFacts, after: FileFacts, block: Block, moves: Moves): boolean {
  if (block.type !== 'paragraph' && block.type !== 'entry') return true;
  return block.groups.every(({ citations }) =>
    citations.every(({ number }) => {
      const source = sourceOf(before.article, number);
      if (!source || moves.touches(source)) return true;
      return sourceOf(after.article, number)?.start === moves.placeOf(source.start);
    }),
  );
}
