// provenance archive check --against: some files of today against an archive. Only what has rare words in common with them is read, found by
// the index of terms, so that the answer takes seconds whatever the size of the archive.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
import { decodeText } from '../../importers/decode';
import type { Report } from '../../report/report';
import type { Settings } from '../../settings/settings';
import { maxOf } from '../../syntax/lists';
import { identityOf } from '../../text/terms';
import { visible } from '../../text/visible';
import type { Corpus } from '../../workspace/corpus';
import type { Summary } from '../../workspace/facts';
import { hashOf } from '../cache/cache';
import { UsageError } from '../cli/arguments';
import { shownPath } from '../cli/input';
import { say } from '../cli/terminal';
import { readBytes } from '../disk/readFile';
import { openManifest, shownArchive } from './archiveFolder';
import { pathsOf, showIndexTables } from './archiveTables';
import { archivedPath } from './build';
import { memoryLimit } from './builder';
import { withShownPaths } from './check';
import { Engine, EngineError, literal, parquet } from './engine';
import { verify } from './verification';

export interface AgainstOptions {
  readonly archive: string;
  /** The files of today. */
  readonly files: readonly string[];
  readonly settings: Settings;
}

/** @throws UsageError in one line for whatever keeps the archive or all of the files from being read */
export async function checkAgainst(options: AgainstOptions): Promise<Report> {
  const folder = resolve(options.archive);
  const manifest = openManifest(folder);
  const { parts, index } = verify(folder, manifest, { skipDamaged: false, trustStamps: true });
  const temporary = mkdtempSync(join(tmpdir(), 'provenance-archive-'));
  const engine = await Engine.open({ megabytes: memoryLimit(), folder: temporary });
  try {
    return await new Probe(engine, folder, manifest, parts, index ?? [], options).run();
  } catch (error) {
    throw error instanceof EngineError ? new UsageError(`${shownArchive(folder)}: ${error.message}`) : error;
  } finally {
    engine.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** An article of the archive that has something to do with one of today. */
interface Neighbour {
  readonly article: number;
  readonly path: string;
  readonly summary: string;
  readonly text: string;
}

class Probe {
  private readonly rows: Rows = noRows();
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    private readonly folder: string,
    private readonly manifest: Manifest,
    private readonly parts: readonly ArchivePart[],
    private readonly index: readonly ArchiveFile[],
    private readonly options: AgainstOptions,
  ) {}

  async run(): Promise<Report> {
    this.readFiles();
    // The index stays as it is, and several statements read the same files of it.
    await this.engine.run('SET parquet_metadata_cache = true');
    await showIndexTables(this.engine, this.folder, this.index);
    const own = await this.ownArticles();
    const replaced = (await this.read([...own])).map(({ summary }) => JSON.parse(summary) as Summary);
    await this.keepRows(replaced);
    const accounts =
      this.manifest.accounts +
      this.rows.articles.reduce((sum, one) => sum + (one.dated_accounts ?? 0), 0) -
      replaced.reduce((sum, summary) => sum + datedTerms(summary).length, 0);
    const near = (await this.neighbours(accounts)).filter((article) => !own.has(article));
    const found = await this.read(near);
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
    for (const { path, text } of found) this.texts.set(path, text);
    const group = new Group([...archived, ...todays], {
      settings: { ...this.manifest.settings, latestYear: this.latestYear, rules: this.options.settings.rules },
      corpus,
      readText: (path) => this.texts.get(path),
      failed: (rule, path, error) => say(`${visible(path)}: the rule ${rule.id} failed: ${error}`),
    });
    return { files: todays.map(({ path }) => shownPath(path)), problems: group.problems().map(withShownPaths) };
  }

  private get latestYear(): number | undefined {
    return this.options.settings.latestYear ?? this.manifest.settings.latestYear;
  }

  /** Today's files as rows of tables. Their numbers are behind those of the archive. */
  private readFiles(): void {
    const first = articleNumber(1 + Math.max(0, maxOf(this.parts.map(({ part }) => part))), 0);
    const settings = { numericDateOrder: this.manifest.settings.numericDateOrder, latestYear: this.latestYear };
    for (const name of new Set(this.options.files)) {
      const bytes = readBytes(name);
      const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : { text: undefined, trouble: bytes.trouble };
      if (decoded.text === undefined || !(bytes instanceof Uint8Array)) {
        say(`${visible(name)}: ${'trouble' in decoded ? decoded.trouble : ''}`);
        continue;
      }
      const path = archivedPath(name);
      const file = { path, text: decoded.text, modified: 0, bytes: bytes.length, hash: hashOf(bytes) };
      this.texts.set(path, decoded.text);
      addRows(this.rows, first + this.rows.articles.length, file, settings);
    }
    if (this.rows.articles.length === 0) throw new UsageError('nothing could be read');
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
    const needed = new Set(articles.map(partOfArticle));
    const files = this.parts.filter(({ part }) => needed.has(part)).flatMap((part) => part.files);
    return this.engine.rows<Neighbour>(
      `SELECT article, path, summary, text FROM ${parquet(pathsOf(this.folder, files, 'articles'))} WHERE ${isOneOf('article', articles)}`,
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
