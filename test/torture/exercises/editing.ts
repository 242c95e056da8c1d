// Edits that the program offers: quick fixes, sorting, formatting and renumbering change nothing but what their titles name. What a
// text says is compared by a reading of the test's own.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeActions } from '../../../server/src/features/codeActions';
import { fixAll } from '../../../server/src/features/fixAll';
import { formatDocument } from '../../../server/src/features/formatting';
import { isRefusal } from '../../../server/src/features/renumber/plan';
import {
  mergeSources,
  numberByFirstUse,
  numberByListOrder,
  removeSource,
  renameNumber,
} from '../../../server/src/features/renumber/renumber';
import { applyEdits } from '../../../server/src/rules/edit';
import { checkFile } from '../../../server/src/rules/runRules';
import { formOf } from '../../../server/src/syntax/form';
import { parseArticle } from '../../../server/src/syntax/parse';
import type { ArticleForm } from '../../../server/src/syntax/tree';
import type { Workspace } from '../../../server/src/workspace/workspace';
import { claimsOf } from '../../features/untidy';
import { factsOf } from '../../support/check';
import { workspaceOfTexts } from '../../support/workspace';
import { type Exercise, tried } from '../exercise';
import { markdownArticle, wholeArticle } from '../texts';

/** An article in one of the forms, and the name of its file. */
const named = fc.oneof(fc.tuple(fc.constant('a.txt'), wholeArticle), fc.tuple(fc.constant('a.md'), markdownArticle));

function workspaceWith(file: string, text: string): Workspace {
  const workspace = workspaceOfTexts([[file, text]], true);
  return workspace;
}

const inWords = (claims: readonly unknown[]) => claims.map((claim) => JSON.stringify(claim));

const fixes = tried(
  {
    name: 'quick fixes',
    promise:
      'Every fix that is offered on a whole article: its problems become fewer, sorting keeps each claim, other fixes leave all other claims alone',
    inputs: 'whole articles',
    fixed: 100,
    share: 3,
  },
  named,
  ([file, text]) => {
    const form = formOf(file, text);
    const workspace = workspaceWith(file, text);
    const problems = checkFile(workspace, file, {});
    const before = inWords(claimsOf(text, form));
    for (const problem of problems.slice(0, 3)) {
      const found = codeActions(workspace, factsOf(workspace, file), problem.span, [problem]);
      const choices = found.flatMap(({ task }) => (task?.kind === 'silence' ? task.choices : []));
      for (const { title, edits } of [...found.filter(({ kind }) => kind === 'quickfix'), ...choices]) {
        if (edits.length === 0 || title.startsWith('Merge')) continue;
        const changed = applyEdits(text, edits);
        const after = inWords(claimsOf(changed, formOf(file, changed)));
        if (title.startsWith('Sort')) assert.deepEqual(after.toSorted(), before.toSorted(), title);
        // In a heading of several lines a comment is a part of what is written.
        const gone = before.filter((claim) => !claim.startsWith('["head') && !after.includes(claim));
        if (title.startsWith('Silence')) assert.deepEqual(gone, [], title);
        const left = checkFile(workspaceWith(file, changed), file, {}).filter(
          ({ rule }) => rule === problem.rule,
        ).length;
        assert.ok(left < problems.filter(({ rule }) => rule === problem.rule).length, `${title}: ${left} left`);
      }
    }
    const { edits } = fixAll(workspace, file, problems);
    const count = (written: string) => parseArticle(written, form).blocks.filter(({ type }) => type === 'entry').length;
    assert.equal(count(applyEdits(text, edits)), count(text), 'entries after fixing all');
  },
);

const formatting = tried(
  {
    name: 'formatting',
    promise: 'Formatting a whole article: every claim, number and source stays, and formatting again changes nothing',
    inputs: 'whole articles',
    fixed: 500,
  },
  named,
  ([file, text]) => {
    const form = formOf(file, text);
    const tidy = applyEdits(text, formatDocument(factsOf(workspaceWith(file, text), file)));
    assert.deepEqual(claimsOf(tidy, formOf(file, tidy)), claimsOf(text, form));
    assert.deepEqual(formatDocument(factsOf(workspaceWith(file, tidy), file)), []);
  },
);

const number = fc.integer({ min: 1, max: 5 });
const renumbering = tried(
  {
    name: 'renumbering',
    promise:
      'Every renumbering verb on a whole article: refused, or every claim keeps its date, its words and its sources',
    inputs: 'whole articles',
    fixed: 700,
  },
  fc.tuple(named, number, number, fc.nat(5)),
  ([[file, text], from, to, verb]) => {
    const form = formOf(file, text);
    const workspace = workspaceWith(file, text);
    const outcome = [
      () => numberByFirstUse(workspace, file),
      () => numberByListOrder(workspace, file),
      () => renameNumber(workspace, file, from, to, 'swap'),
      () => renameNumber(workspace, file, from, to, 'move'),
      () => mergeSources(workspace, file, from, to),
      () => removeSource(workspace, file, from),
    ][verb]?.();
    if (!outcome || isRefusal(outcome)) return;
    const changed = applyEdits(text, outcome.edits);
    const [before, after] = [claimedIn(text, form), claimedIn(changed, formOf(file, changed))];
    // Removing and merging take the citations of a source away; the words stay.
    const keepsSources = verb < 4;
    assert.deepEqual(
      after.map((claim) => (keepsSources ? claim : claim.slice(0, 3))),
      before.map((claim) => (keepsSources ? claim : claim.slice(0, 3))),
    );
  },
);

/** Kind, date, words, and the set of titles cited, of each claim. */
function claimedIn(text: string, form: ArticleForm): (readonly unknown[])[] {
  return claimsOf(text, form).flatMap((claim) => {
    const [type, date, words, cited] = claim as [string, string, string, [number, string | undefined][]];
    if (type !== 'paragraph' && type !== 'entry') return [];
    const titles = cited.flatMap(([, title]) => title ?? []);
    return [[type, date, words, [...new Set(titles)].sort()]];
  });
}

export const editing: readonly Exercise[] = [fixes, formatting, renumbering];
