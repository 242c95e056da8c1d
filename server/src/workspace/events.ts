// Which accounts of a workspace tell of one event, and which of those contradict. Decides nothing about messages or severities.
//
// A change costs what it changes: equal accounts keep their numbers, answers are made when asked for, and each remembers the
// files it was taken from, so that a change takes back only what it may have made wrong.

import type { Account, AccountRef, FileId } from './account';
import type { Contradiction, EventIndex, Intended, Weighing } from './contradiction';
import { AccountTable } from './events/accountTable';
import type { Candidates } from './events/candidates';
import { FileTable } from './events/fileTable';
import { Findings } from './events/findings';
import { type Index, Indexing } from './events/indexing';
import { Search } from './events/search';
import { weigh } from './events/weighing';
import type { IntentionalView } from './intentional';

interface Answer {
  readonly contradictions: readonly Contradiction[];
  readonly intended: readonly Intended[];
  readonly consulted: readonly FileId[];
}

/** An index that is worn so much is made anew even if nobody had the leisure to prepare the next one. */
const mostWear = 4;

const nothing: readonly never[] = [];

export class Events implements EventIndex {
  private table = new AccountTable();
  private readonly files = new FileTable();
  /** Made on the first question, and anew when it has become unwieldy. */
  private index: Index | undefined;
  /** The next index, while it is being made. */
  private indexing: Indexing | undefined;
  private readonly answers = new Map<FileId, Answer>();
  /** An answer in the making, until anything changes. */
  private answering: { readonly file: FileId; readonly steps: Generator<void, Answer | undefined> } | undefined;
  /** Files whose answers were taken from a file. */
  private readonly dependents = new Map<FileId, Set<FileId>>();
  private isSettled = false;

  /** @param intentional what is marked as intentional is left out; whoever changes the marks calls `forget` */
  constructor(private readonly intentional?: Pick<IntentionalView, 'markFor'>) {}

  replace(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    const touched = new Set([file]);
    this.answering = undefined;
    if (!accounts && !this.files.get(file)) return touched;
    if (this.isSettled) this.settle(false);
    // While nothing has been answered, nothing can become wrong, and a whole workspace comes in at the cost of its words.
    const index = this.answers.size > 0 ? this.indexNow() : undefined;
    if (!index) this.index = undefined;
    const before = new Map<number, number>();
    const { added, removed } = this.files.replace(
      this.table,
      file,
      accounts ?? [],
      (id) => index?.candidates.remove(id),
      (term, rarity) => before.has(term) || before.set(term, rarity),
    );
    // An edited account goes and comes again: most words are as common afterwards as they were.
    const { rarity } = this.table.terms;
    const reclassed = new Set([...before.keys()].filter((term) => rarity[term] !== before.get(term)));
    this.indexing?.follow(added, removed, reclassed);
    if (index) this.follow(index, file, added, reclassed, touched);
    this.forget(touched);
    return touched;
  }

  /** Says whether nothing will change any more: the index takes less room then. A change takes it back, and costs another index. */
  settle(isSettled = true): void {
    this.isSettled = isSettled;
    this.index = undefined;
    this.indexing = undefined;
  }

  prepare(forMany = true): boolean {
    if (this.index && (!forMany || this.index.candidates.wear < 1)) return forMany && this.index.candidates.prepare();
    if (!this.indexing || this.indexing.isOutdated) this.indexing = new Indexing(this.table, this.isSettled);
    if (!this.indexing.step()) this.finishIndexing();
    return forMany || this.indexing !== undefined;
  }

  prepareFor(file: FileId): boolean {
    if (this.answers.has(file)) return false;
    this.indexNow();
    if (this.answering?.file !== file) this.answering = { file, steps: this.answer(file) };
    if (this.answering.steps.next().done) this.answering = undefined;
    return this.answering !== undefined;
  }

  contradictionsOf(file: FileId): readonly Contradiction[] {
    return this.answerFor(file)?.contradictions ?? nothing;
  }

  intendedOf(file: FileId): readonly Intended[] {
    return this.answerFor(file)?.intended ?? [];
  }

  /** Takes back what was answered for these files. */
  forget(files: Iterable<FileId>): void {
    this.answering = undefined;
    for (const file of files) this.forgetAnswer(file);
  }

  otherAccountsOf(ref: AccountRef): readonly { readonly ref: AccountRef; readonly confidence: number }[] {
    const id = this.files.get(ref.file)?.ids[ref.ordinal] ?? -1;
    if (id < 0) return [];
    const search = this.newSearch();
    return search
      .accountsOf(id)
      .map(({ theirs, confidence }) => ({
        ref: { file: this.files.of(this.table, theirs).file, ordinal: this.table.ordinal[theirs] ?? 0 },
        confidence,
      }))
      .sort((a, b) => b.confidence - a.confidence || compareRefs(a.ref, b.ref));
  }

  weigh(one: AccountRef, other: AccountRef): Weighing | undefined {
    const [record, theirs] = [this.files.get(one.file), this.files.get(other.file)];
    const pair = [record?.ids[one.ordinal] ?? -1, theirs?.ids[other.ordinal] ?? -1] as const;
    if (!record || !theirs || pair[0] < 0 || pair[1] < 0) return undefined;
    const { comparison } = this.indexNow();
    return weigh(this.table, comparison, pair, [record, theirs]);
  }

  private answerFor(file: FileId): Answer | undefined {
    const known = this.answers.get(file);
    if (known) return known;
    if (this.answering?.file === file) {
      const { steps } = this.answering;
      this.answering = undefined;
      return outcomeOf(steps);
    }
    return outcomeOf(this.answer(file));
  }

  private *answer(file: FileId): Generator<void, Answer | undefined> {
    const record = this.files.get(file);
    if (!record) return undefined;
    const search = this.newSearch();
    const findings = new Findings(this.table, this.files, search, this.intentional);
    const found = yield* findings.of(record);
    const contradictions = found.length > 0 ? found : nothing;
    const answer = {
      contradictions,
      intended: findings.intended.length > 0 ? findings.intended : nothing,
      consulted: [...search.consulted],
    };
    this.remember(file, answer);
    return answer;
  }

  private newSearch(): Search {
    const { candidates, comparison, foundBefore } = this.indexNow();
    return new Search(this.table, this.files, candidates, comparison, foundBefore);
  }

  private indexNow(): Index {
    if (this.index) return this.index;
    this.indexing ??= new Indexing(this.table, this.isSettled);
    return this.finishIndexing();
  }

  private finishIndexing(): Index {
    const { index, numbers } = (this.indexing ?? new Indexing(this.table, this.isSettled)).finish();
    this.indexing = undefined;
    this.table = index.table;
    if (numbers) this.files.renumber(numbers);
    this.answering = undefined;
    this.index = index;
    return index;
  }

  /** Brings the index up to date, and finds out which answers may have become wrong. */
  private follow(
    { candidates, comparison, foundBefore }: Index,
    file: FileId,
    added: readonly number[],
    reclassed: ReadonlySet<number>,
    touched: Set<FileId>,
  ): void {
    foundBefore.clear();
    const around = new Set(added);
    for (const id of added) candidates.add(id);
    for (const term of reclassed) {
      candidates.choose(term, (id, found) => {
        this.touch(this.files.of(this.table, id).file, touched);
        if (found) around.add(id);
      });
    }
    this.touch(file, touched);
    for (const id of around) this.touchAround(candidates, id, touched);
    if (comparison.fit()) {
      for (const other of this.answers.keys()) touched.add(other);
      this.index = undefined;
      this.indexing = undefined;
    }
    if (candidates.wear > mostWear) this.index = undefined;
  }

  private touch(file: FileId, touched: Set<FileId>): void {
    touched.add(file);
    for (const dependent of this.dependents.get(file) ?? []) touched.add(dependent);
  }

  /** Everything that was told of the account's neighbours may be different now that it is there or found otherwise. */
  private touchAround(candidates: Candidates, id: number, touched: Set<FileId>): void {
    this.touch(this.files.of(this.table, id).file, touched);
    candidates.visitNear(id, (other) => this.touch(this.files.of(this.table, other).file, touched));
  }

  private remember(file: FileId, answer: Answer): void {
    this.answers.set(file, answer);
    for (const other of answer.consulted) {
      const dependents = this.dependents.get(other);
      if (dependents) dependents.add(file);
      else this.dependents.set(other, new Set([file]));
    }
  }

  private forgetAnswer(file: FileId): void {
    const answer = this.answers.get(file);
    if (!answer) return;
    this.answers.delete(file);
    for (const other of answer.consulted) {
      const dependents = this.dependents.get(other);
      dependents?.delete(file);
      if (dependents?.size === 0) this.dependents.delete(other);
    }
  }
}

/** Does all steps at once. */
function outcomeOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function compareRefs(a: AccountRef, b: AccountRef): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.ordinal - b.ordinal;
}
