// Compares one group of articles of an archive: which others some of them may contradict, or what their problems are, with the others in
// memory that they depend on. By the same rules and the same workspace as a check, so that both say the same. Pure: engines call it
// wherever they run it.

import type { ArchiveAnswer } from '../features/archived/finding';
import { byPlace, type ReportedProblem, reportProblem } from '../report/report';
import { alteredQuote } from '../rules/altered-quote';
import { contradictoryDates } from '../rules/contradictory-dates';
import { contradictoryFigures } from '../rules/contradictory-figures';
import { duplicateSource } from '../rules/duplicate-source';
import type { Rule, RuleMeta } from '../rules/rule';
import { checkFile, levelOf, mayFindAcrossFiles } from '../rules/runRules';
import { readingOptions, type Settings } from '../settings/settings';
import type { AccountRef } from '../workspace/account';
import type { Corpus } from '../workspace/corpus';
import type { Summary } from '../workspace/facts';
import { Workspace } from '../workspace/workspace';
import { againstArchived } from './archivedOnly';
import { archivedArticles, archivedFindings } from './findings';

/** What is reported of an archive. All else concerns one file, or copies that lie beside it. */
export const archiveRules: readonly Rule[] = [contradictoryDates, alteredQuote, contradictoryFigures, duplicateSource];

/** An article of a group. */
export interface GroupArticle {
  /** Its number in the archive. */
  readonly article: number;
  readonly path: string;
  readonly summary: Summary;
  /** Its problems are asked for. */
  readonly isTarget: boolean;
  /** As the table of articles has it. */
  readonly duplicateSources: number;
}

export interface ScoringOptions {
  readonly settings: Pick<Settings, 'numericDateOrder' | 'latestYear' | 'rules'>;
  readonly corpus: Corpus;
  /** The text of an article that `neededTexts` names. */
  readonly readText: (path: string) => string | undefined;
  /** How articles that are no targets are named in messages. Default: by the names of their files. */
  readonly nameOf?: (path: string) => string;
  /** Called for a rule that failed, which costs its findings in that article. */
  readonly failed?: (rule: RuleMeta, path: string, error: unknown) => void;
}

/** So many related places are shown of one problem at most. */
const maxRelated = 20;

/** One group. */
export class Group {
  private readonly workspace: Workspace;
  private readonly targets: readonly GroupArticle[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    articles: readonly GroupArticle[],
    private readonly options: ScoringOptions,
  ) {
    const { settings, corpus, readText, nameOf } = options;
    const targets = new Set(articles.flatMap(({ path, isTarget }) => (isTarget ? [path] : [])));
    const displayName = (path: string) => (targets.has(path) ? undefined : nameOf?.(path));
    this.workspace = new Workspace({ ...readingOptions(settings), readText, corpus, displayName });
    // The same order in every engine.
    const sorted = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { path, summary } of sorted) this.workspace.adopt(path, summary);
    this.numbers = new Map(articles.map(({ path, article }) => [path, article]));
    this.targets = sorted.filter(({ isTarget }) => isTarget);
  }

  /**
   * What something may be reported of: the numbers of a target and of an article that it may contradict, or twice that of the target where
   * something else is found. Needs of each target only what shares rare words with it.
   */
  linked(): (readonly [article: number, other: number])[] {
    return this.targets.flatMap((target) => {
      const others = [...this.workspace.events.mayContradict(target.path)].flatMap(
        (path) => this.numbers.get(path) ?? [],
      );
      const all = others.length > 0 || !this.mayHaveProblems(target) ? others : [target.article];
      return all.map((other) => [target.article, other] as const);
    });
  }

  /** The articles whose texts `problems` will read: those with something to report, and what that leads to. */
  neededTexts(): ReadonlySet<string> {
    const needed = new Set<string>();
    for (const target of this.targets) {
      if (!this.mayHaveProblems(target)) continue;
      needed.add(target.path);
      for (const { file } of this.partnersOf(target.path)) needed.add(file);
    }
    return needed;
  }

  /** The problems of the targets, in order of path and place. */
  problems(): ReportedProblem[] {
    const { settings, failed } = this.options;
    return this.targets.flatMap((target) => {
      if (!this.mayHaveProblems(target)) return [];
      const { path } = target;
      const problems = checkFile(this.workspace, path, settings.rules, {
        rules: archiveRules,
        onFailure: (rule, error) => failed?.(rule, path, error),
      });
      const article = problems.length > 0 ? this.workspace.facts(path)?.article : undefined;
      return article ? problems.map((one) => reportProblem(this.workspace, path, article, one)).sort(byPlace) : [];
    });
  }

  /** What the other articles of the group say of each target. */
  findings(): ArchiveAnswer {
    const { settings, failed } = this.options;
    const targets = new Set(this.targets.map(({ path }) => path));
    const view = againstArchived(this.workspace, (file) => !targets.has(file));
    const files = this.targets.map(({ path }) => {
      const found = archivedFindings(view, path, settings.rules, (rule, error) => failed?.(rule, path, error));
      return [path, found] as const;
    });
    return {
      files: Object.fromEntries(files),
      articles: archivedArticles(
        this.workspace,
        files.map(([, found]) => found),
      ),
    };
  }

  private mayHaveProblems({ path, duplicateSources }: GroupArticle): boolean {
    const { rules } = this.options.settings;
    if (duplicateSources > 0 && levelOf(duplicateSource.meta, rules) !== 'off') return true;
    return mayFindAcrossFiles(this.workspace, path, rules, archiveRules);
  }

  private *partnersOf(path: string): Generator<Pick<AccountRef, 'file'>> {
    const { events, quotes, figures } = this.workspace;
    for (const { others } of events.contradictionsOf(path)) yield* others.slice(0, maxRelated);
    for (const { others } of quotes.alteredIn(path)) yield* others;
    for (const { others } of figures.clashesIn(path)) for (const { ref } of others) yield ref;
  }
}
