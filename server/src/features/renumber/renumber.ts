// The renumbering operations: each is one bijection over body, timeline and list, as one set of edits, or a refusal with its
// reason. Callers offer and preview them.

import { applyEdits } from '../../rules/edit';
import { keepsClaims } from '../../rules/rereading';
import { counted } from '../../rules/wording';
import { maxOf } from '../../syntax/lists';
import { sliceOf } from '../../syntax/span';
import type { Article, CountMark, SourceBlock } from '../../syntax/tree';
import type { FileId } from '../../workspace/account';
import { type FileFacts, sourceOf } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { citationEdits } from './citationEdits';
import { labelEdits, labelOf, listEdits } from './list';
import {
  type ListPlan,
  numbersUnder,
  type Refusal,
  type Renumbering,
  type RenumberingEdit,
  reordered,
  withInserted,
  without,
} from './plan';
import { misleadingUnder, unevenLabelsIn } from './unresolved';

/** What happens when a source is given a number that another one has. */
type RenameMode =
  /** The two exchange their numbers. */
  | 'swap'
  /** The source moves there, and those between shift by one. */
  | 'move';

/** Gives the source `from` the number `to` (both as citations write them). */
export function renameNumber(
  workspace: WorkspaceView,
  file: FileId,
  from: number,
  to: number,
  mode: RenameMode,
): Renumbering | Refusal {
  return renumbering(workspace, file, (article) => {
    const source = sourceOf(article, from);
    if (!source) return { refused: `There is no source ${from}.` };
    if (from === to) return { refused: `The source already has the number ${to}.` };
    const other = sourceOf(article, to);
    if (!other) return relabelling(article, source, to);
    const order = [...article.sources];
    const [at, target] = [order.indexOf(source), order.indexOf(other)];
    if (mode === 'swap') {
      order[at] = other;
      order[target] = source;
    } else {
      order.splice(at, 1);
      order.splice(target, 0, source);
    }
    const title = mode === 'swap' ? `Swap sources ${from} and ${to}` : `Move source ${from} to place ${to}`;
    return { title, plan: reordered(article, order) };
  });
}

/** Puts a new source ("Publisher: Title") where `number` is now; those from there on shift. One past the last appends. */
export function insertSource(
  workspace: WorkspaceView,
  file: FileId,
  number: number,
  text: string,
): Renumbering | Refusal {
  return renumbering(workspace, file, (article) => {
    const written = text.replace(/\s+/g, ' ').trim();
    if (written === '') return { refused: 'The new source has no text.' };
    const at = sourceOf(article, number);
    const next = Math.max(0, maxOf(article.sources.map((source) => source.number))) + 1;
    if (!at && number !== next) return { refused: `There is no place ${number}: the next free one is ${next}.` };
    const place = at ? article.sources.indexOf(at) : article.sources.length;
    return { title: `Insert source ${number}`, plan: withInserted(article, place, [written]) };
  });
}

/** Takes the source out of the list and its citations out of the text; the edits on citations ask to be confirmed. */
export function removeSource(workspace: WorkspaceView, file: FileId, number: number): Renumbering | Refusal {
  return renumbering(workspace, file, (article) => {
    const source = sourceOf(article, number);
    if (!source) return { refused: `There is no source ${number}.` };
    const cited = article.citations.filter((citation) => citation.number === number).length;
    const title =
      cited > 0 ? `Remove source ${number} and ${counted(cited, 'citation')} of it` : `Remove source ${number}`;
    return { title, plan: without(article, source, undefined) };
  });
}

/** Removes `dropped` from the list; its citations cite `kept` from then on. The caller decides whether they are one source. */
export function mergeSources(
  workspace: WorkspaceView,
  file: FileId,
  kept: number,
  dropped: number,
): Renumbering | Refusal {
  return renumbering(workspace, file, (article) => {
    const [heir, source] = [sourceOf(article, kept), sourceOf(article, dropped)];
    if (!heir || !source) return { refused: `There is no source ${heir ? dropped : kept}.` };
    if (heir === source) return { refused: 'A source cannot be merged with itself.' };
    return { title: `Merge source ${dropped} into ${kept}`, plan: without(article, source, heir) };
  });
}

/** Orders the list by where each source is first cited; sources that are never cited come last, in their old order. */
export function numberByFirstUse(workspace: WorkspaceView, file: FileId): Renumbering | Refusal {
  return renumbering(workspace, file, (article) => {
    const order = new Set<SourceBlock>();
    for (const { number } of article.citations) {
      const source = sourceOf(article, number);
      if (source) order.add(source);
    }
    for (const source of article.sources) order.add(source);
    const plan = reordered(article, [...order]);
    const places = plan.places.map((place, at) => ({ ...place, number: at + 1 }));
    return { title: 'Number sources by first use', plan: { ...plan, places } };
  });
}

/** Labels the sources 1, 2, 3 in the order in which they are listed. */
export function numberByListOrder(workspace: WorkspaceView, file: FileId): Renumbering | Refusal {
  return renumbering(
    workspace,
    file,
    (article) => {
      const places = article.sources.map((source, at) => ({ number: at + 1, source }));
      return { title: 'Number sources by list order', plan: { places, leaving: new Map() }, labels: true };
    },
    { labelsMayBeUneven: true },
  );
}

/** Adds new sources at the end of the list. Nothing else changes, so malformed citations do not matter. */
export function appendSources(workspace: WorkspaceView, file: FileId, texts: readonly string[]): Renumbering | Refusal {
  return renumbering(workspace, file, (article) => ({
    title: `Add ${counted(texts.length, 'source')}`,
    plan: withInserted(article, article.sources.length, texts),
  }));
}

interface RenumberRequest {
  readonly title: string;
  readonly plan: ListPlan;
  /** Every marker is rewritten, including those without a label. */
  readonly labels?: boolean;
}

function renumbering(
  workspace: WorkspaceView,
  file: FileId,
  intend: (article: Article) => RenumberRequest | Refusal,
  { labelsMayBeUneven = false } = {},
): Renumbering | Refusal {
  const facts = workspace.facts(file);
  if (!facts) return { refused: 'The file is not part of the workspace.' };
  const { article } = facts;
  const uneven = labelsMayBeUneven ? undefined : unevenLabelsIn(article);
  if (uneven) return uneven;
  const intention = intend(article);
  if ('refused' in intention) return intention;
  const misleading = misleadingUnder(article, intention.plan);
  if (misleading) return misleading;
  const edits = editsOf(facts, intention);
  if (edits.length === 0) return { refused: 'The numbers are in that order already.', nothingToDo: true };
  const identity = identityUnder(article, intention.plan);
  if (!keepsClaims(article, applyEdits(article.text, edits), identity)) {
    return { refused: 'After this change the list would be read in another way. Format the list first.' };
  }
  return { title: intention.title, edits };
}

/** Swapping with a number that nobody has: the source keeps its place, and its label changes if it has one. */
function relabelling(article: Article, source: SourceBlock, to: number): RenumberRequest | Refusal {
  if (!labelOf(article, source)) {
    return { refused: `The list has ${counted(article.sources.length, 'source')}: [${to}] would lead nowhere.` };
  }
  if (!Number.isSafeInteger(to) || to < 1) return { refused: `A source cannot have the number ${to}.` };
  const places = article.sources.map((other) => ({ number: other === source ? to : other.number, source: other }));
  return { title: `Number source ${source.number} as ${to}`, plan: { places, leaving: new Map() } };
}

function editsOf({ file, article }: FileFacts, { plan, labels }: RenumberRequest): readonly RenumberingEdit[] {
  const numbers = numbersUnder(plan);
  const renumbered = (number: number) => {
    const source = sourceOf(article, number);
    return source ? numbers.get(source) : number;
  };
  const list = labels ? labelEdits(article) : listEdits(article, plan);
  return [
    ...citationEdits(article, renumbered).map(({ span, newText, note, removes }) => ({
      file,
      span,
      newText,
      note,
      confirm: removes && plan.leaving.size > 0 && ![...plan.leaving.values()].some((heir) => heir),
    })),
    ...list.map((edit) => ({ file, ...edit, confirm: false })),
    ...countEdits(article, plan.places.length).map((edit) => ({
      file,
      ...edit,
      confirm: false,
    })),
  ];
}

/** "(5 articles)" is updated with the list. A count that was wrong before stays for its rule to find. */
function countEdits(article: Article, length: number) {
  const old = article.sources.length;
  const marks = [article.update?.count, article.sections.find(({ kind }) => kind === 'sources')?.heading?.count];
  return marks
    .filter((mark): mark is CountMark => mark !== undefined && mark.value === old && old !== length)
    .map(({ span }) => ({ span, newText: String(length), note: `${sliceOf(article.text, span)} becomes ${length}` }));
}

/** The text that identifies a source after the plan: its own, that of its replacement, or none when it is removed. */
function identityUnder(article: Article, plan: ListPlan): (text: string) => string | undefined {
  const heirs = new Map<string, string | undefined>();
  for (const [gone, heir] of plan.leaving) {
    heirs.set(sliceOf(article.text, gone.content), heir && sliceOf(article.text, heir.content));
  }
  return (text) => (heirs.has(text) ? heirs.get(text) : text);
}
