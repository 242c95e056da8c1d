// Looks for some files of today in an archive. Only what has rare words in common with them is read, found by the index of terms, so that the
// answer takes seconds whatever the size of the archive.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRows, noRows } from '../../archive/extraction';
import type { ArchiveFile, ArchivePart, Manifest } from '../../archive/manifest';
import { articleNumber, partOfArticle, type Rows } from '../../archive/schema';
import { Group, type GroupArticle } from '../../archive/scoring';
import {
  isOneOf,
  probeCounts,
  probeEdges,
  probeIndex,
  probeQuotationEdges,
  sameFiles,
} from '../../archive/sql/against';
import type { Settings } from '../../settings/settings';
import { maxOf } from '../../syntax/lists';
import { identityOf } from '../../text/terms';
import { visible } from '../../text/visible';
import type { Corpus } from '../../workspace/corpus';
import type { Summary } from '../../workspace/facts';
import { say } from '../cli/terminal';
import { archiveFailure } from './archiveFailure';
import { openManifest } from './archiveFolder';
import { pathsOf, showIndexTables } from './archiveTables';
import { memoryLimit } from './builder';
import { Engine, literal, parquet } from './engine';
import { verify } from './verification';

/** A file of today. */
export interface TodaysFile {
  /** As the archive names files, see `archivedPath`. */
  readonly path: string;
  readonly text: string;
  /** Its size. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
}

export interface ProbeOptions {
  /** An absolute path. */
  readonly folder: string;
  /** At least one. */
  readonly files: readonly TodaysFile[];
  readonly settings: Pick<Settings, 'latestYear' | 'rules'>;
  /** Which articles of the archive are not looked at. Default: none. */
  readonly leavesOut?: (path: string) => boolean;
  /** How articles of the archive are named in messages. Default: by the names of their files. */
  readonly nameOf?: (path: string) => string;
  /** Folders beside or above which the engine may be installed, where it is not beside this program. Default: none. */
  readonly packages?: readonly string[] | undefined;
}

/**
 * Hands a group of today's files, whose problems are asked for, and the articles of the archive that these depend on to `use`.
 * @throws UsageError in one line for whatever keeps the archive from being read
 */
export async function probeArchive<T>(options: ProbeOptions, use: (group: Group) => T): Promise<T> {
  const { folder, packages } = options;
  return readArchive(folder, packages, async (archive) => use(await new Probe(archive, options).run()));
}

/**
 * The text of an article of an archive; undefined when it has none of this path.
 * @throws UsageError in one line for whatever keeps the archive from being read
 */
export async function archivedText(
  folder: string,
  path: string,
  packages: readonly string[],
): Promise<string | undefined> {
  return readArchive(folder, packages, async ({ engine, parts, index }) => {
    await showIndexTables(engine, folder, index);
    const [newest] = await engine.rows<{ article: number }>(
      `SELECT article FROM article_index WHERE path = ${literal(path)} ORDER BY article DESC LIMIT 1`,
    );
    if (!newest) return undefined;
    const { article } = newest;
    const [found] = await engine.rows<{ text: string }>(
      `SELECT text FROM ${articlesOf(folder, parts, [article])} WHERE article = ${article}`,
    );
    return found?.text;
  });
}

/** An archive whose files are as they were written, and an engine for it. */
interface OpenArchive {
  readonly engine: Engine;
  readonly manifest: Manifest;
  readonly parts: readonly ArchivePart[];
  readonly index: readonly ArchiveFile[];
}

async function readArchive<T>(
  folder: string,
  packages: readonly string[] | undefined,
  work: (archive: OpenArchive) => Promise<T>,
): Promise<T> {
  const manifest = openManifest(folder);
  const { parts, index = [] } = verify(folder, manifest, { skipDamaged: false, trustStamps: true });
  const temporary = mkdtempSync(join(tmpdir(), 'provenance-archive-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  // An editor ends the process when a newer question makes an answer useless.
  const stop = () => {
    remove();
    process.exit(143);
  };
  process.once('SIGTERM', stop);
  let engine: Engine | undefined;
  try {
    engine = await Engine.open({ megabytes: memoryLimit(), folder: temporary, packages });
    return await work({ engine, manifest, parts, index });
  } catch (error) {
    throw await archiveFailure(folder, error, packages);
  } finally {
    engine?.close();
    process.off('SIGTERM', stop);
    remove();
  }
}

/** The table `articles` with the parts alone that have one of these. */
function articlesOf(folder: string, parts: readonly ArchivePart[], articles: readonly number[]): string {
  const needed = new Set(articles.map(partOfArticle));
  const files = parts.filter(({ part }) => needed.has(part)).flatMap((part) => part.files);
  return parquet(pathsOf(folder, files, 'articles'));
}

/** An article of the archive that has something to do with one of today. */
interface Neighbour {
  readonly article: number;
  readonly path: string;
  readonly summary: string;
}

class Probe {
  private readonly rows: Rows = noRows();
  private readonly texts = new Map<string, string>();

  private readonly engine: Engine;
  private readonly manifest: Manifest;
  private readonly parts: readonly ArchivePart[];

  constructor(
    private readonly archive: OpenArchive,
    private readonly options: ProbeOptions,
  ) {
    ({ engine: this.engine, manifest: this.manifest, parts: this.parts } = archive);
  }

  async run(): Promise<Group> {
    this.readFiles();
    const { folder, leavesOut = () => false } = this.options;
    // The index stays as it is, and several statements read the same files of it.
    await this.engine.run('SET parquet_metadata_cache = true');
    await showIndexTables(this.engine, folder, this.archive.index);
    const own = await this.ownArticles();
    const replaced = (await this.read([...own])).map(({ summary }) => JSON.parse(summary) as Summary);
    await this.keepRows(replaced);
    const accounts =
      this.manifest.accounts +
      this.rows.articles.reduce((sum, one) => sum + (one.dated_accounts ?? 0), 0) -
      replaced.reduce((sum, summary) => sum + datedTerms(summary).length, 0);
    const near = (await this.neighbours(accounts)).filter((article) => !own.has(article));
    const found = (await this.read(near)).filter(({ path }) => !leavesOut(path));
    const summaries = found.map(({ summary }) => JSON.parse(summary) as Summary);
    const corpus = await this.corpusFor(summaries, accounts);
    const todays = this.rows.articles.map(
      (one): GroupArticle => ({
        article: one.article ?? 0,
        path: one.path ?? '',
        summary: JSON.parse(one.summary ?? '') as Summary,
        isTarget: true,
        duplicateSources: one.duplicate_sources ?? 0,
      }),
    );
    const archived = found.map(
      ({ article, path }, at): GroupArticle => ({
        article,
        path,
        summary: summaries[at] as Summary,
        isTarget: false,
        duplicateSources: 0,
      }),
    );
    const { settings, nameOf } = this.options;
    const group = new Group([...archived, ...todays], {
      settings: { ...this.manifest.settings, latestYear: this.latestYear, rules: settings.rules },
      corpus,
      readText: (path) => this.texts.get(path),
      failed: (rule, path, error) => say(`${visible(path)}: the rule ${rule.id} failed: ${error}`),
      ...(nameOf && { nameOf }),
    });
    await this.readTexts(group.neededTexts(), found);
    return group;
  }

  /** Most neighbours turn out to say nothing that matters, and a text is longer than its summary. */
  private async readTexts(needed: ReadonlySet<string>, found: readonly Neighbour[]): Promise<void> {
    const articles = found.flatMap(({ article, path }) => (needed.has(path) && !this.texts.has(path) ? [article] : []));
    if (articles.length === 0) return;
    const rows = await this.engine.rows<{ path: string; text: string }>(
      `SELECT path, text FROM ${articlesOf(this.options.folder, this.parts, articles)} WHERE ${isOneOf('article', articles)}`,
    );
    for (const { path, text } of rows) this.texts.set(path, text);
  }

  private get latestYear(): number | undefined {
    return this.options.settings.latestYear ?? this.manifest.settings.latestYear;
  }

  /** Today's files as rows of tables. Their numbers are behind those of the archive. */
  private readFiles(): void {
    const first = articleNumber(1 + Math.max(0, maxOf(this.parts.map(({ part }) => part))), 0);
    const settings = { numericDateOrder: this.manifest.settings.numericDateOrder, latestYear: this.latestYear };
    for (const file of this.options.files) {
      this.texts.set(file.path, file.text);
      addRows(this.rows, first + this.rows.articles.length, { ...file, modified: 0 }, settings);
    }
  }

  /** The articles of the archive that are the same files, or the same content under another name. */
  private async ownArticles(): Promise<ReadonlySet<number>> {
    const rows = await this.engine.rows<{ article: number }>(
      sameFiles(this.rows.articles.map(({ path, hash }) => ({ path: literal(path ?? ''), hash: literal(hash ?? '') }))),
    );
    return new Set(rows.map(({ article }) => article));
  }

  private async keepRows(replaced: readonly Summary[]): Promise<void> {
    const { terms, quotation_pairs: pairs } = this.rows;
    const ofTerms = 'term INTEGER, account BIGINT, hull_first INTEGER, hull_last INTEGER, margin_days INTEGER';
    await this.keep('probe_terms', ofTerms, terms);
    await this.keep(
      'replaced_terms',
      'term INTEGER',
      replaced.flatMap(datedTerms).flatMap((ofOne) => ofOne.map((term) => ({ term }))),
    );
    await this.keep('probe_quotations', 'pair INTEGER, wording BIGINT, article INTEGER', pairs);
    await this.engine.run(`CREATE TABLE probe_counts AS ${probeCounts}`);
  }

  /** Makes a table of some rows, whose values are in the order of the columns. */
  private async keep(table: string, columns: string, rows: readonly object[]): Promise<void> {
    await this.engine.run(`CREATE TABLE ${table} (${columns})`);
    if (rows.length === 0) return;
    await this.engine.run(
      `INSERT INTO ${table} VALUES ${rows.map((row) => `(${Object.values(row).join(', ')})`).join(', ')}`,
    );
  }

  private async neighbours(accounts: number): Promise<number[]> {
    await this.engine.run(`CREATE TABLE probe_index AS ${probeIndex(accounts)}`);
    const terms = await this.engine.rows<{ term: number }>('SELECT DISTINCT term FROM probe_index ORDER BY term');
    const edges = await this.engine.rows<{ other: number }>(
      `SELECT DISTINCT other FROM (${probeEdges(
        accounts,
        terms.map(({ term }) => term),
      )}) AS edges`,
    );
    const pairs = [...new Set(this.rows.quotation_pairs.map(({ pair }) => pair ?? 0))];
    const quoted = pairs.length === 0 ? [] : await this.engine.rows<{ other: number }>(probeQuotationEdges(pairs));
    return [...new Set([...edges, ...quoted].map(({ other }) => other))].sort((a, b) => a - b);
  }

  /** Only the parts that have one of the articles are opened. */
  private async read(articles: readonly number[]): Promise<Neighbour[]> {
    if (articles.length === 0) return [];
    return this.engine.rows<Neighbour>(
      `SELECT article, path, summary FROM ${articlesOf(this.options.folder, this.parts, articles)} WHERE ${isOneOf('article', articles)}`,
    );
  }

  /** How common the terms of these articles are, and of those of today, which count too. */
  private async corpusFor(summaries: readonly Summary[], accounts: number): Promise<Corpus> {
    const known = new Map<number, number>();
    const sought = new Set(summaries.flatMap((summary) => datedTerms(summary).flat()));
    const own = await this.engine.rows<{ term: number; accounts: number }>('SELECT term, accounts FROM probe_counts');
    const terms = [...sought].sort((a, b) => a - b);
    if (terms.length > 0) {
      await this.engine.run(`CREATE TABLE sought AS SELECT UNNEST([${terms.join(', ')}])::INTEGER AS term`);
      const rows = await this.engine.rows<{ term: number; accounts: number }>(
        'SELECT c.term AS term, c.accounts AS accounts FROM sought AS s JOIN term_counts AS c ON c.term = s.term WHERE c.accounts > 1',
      );
      for (const { term, accounts: count } of rows) known.set(term, count);
    }
    for (const { term, accounts: count } of own) known.set(term, count);
    const common = await this.engine.rows<{ pair: number }>('SELECT pair FROM common_quotation_pairs');
    const figures = await this.engine.rows<{ figure_key: number }>('SELECT figure_key FROM common_figure_keys');
    const [pairs, keys] = [
      new Set(common.map(({ pair }) => pair)),
      new Set(figures.map(({ figure_key }) => figure_key)),
    ];
    return {
      accounts,
      accountsWith: (term) => known.get(term) ?? 1,
      isCommonPair: (pair) => pairs.has(pair),
      isCommonFigure: (key) => keys.has(key),
    };
  }
}

/** The identities of the terms of each account that says something of its date. */
function datedTerms({ accounts }: Summary): number[][] {
  return accounts.flatMap(({ content }) => (content.isDated ? [content.terms.map(identityOf)] : []));
}
