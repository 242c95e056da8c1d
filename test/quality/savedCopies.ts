// Claims of invented topics against saved copies: how many planted faults are found, and how many true checks are reported. The form
// of the files is explained in savedCopies/README.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCopy } from '../../server/src/importers/table';
import { touches } from '../../server/src/syntax/span';
import type { ClaimCheck } from '../../server/src/workspace/copies/claimChecks';
import type { CopyReading } from '../../server/src/workspace/copies/copy';
import type { Workspace } from '../../server/src/workspace/workspace';
import { workspaceOfTexts } from '../support/workspace';
import { fileOf } from './copyForms';
import { addPassages, emptyPassages, type PassageScore, renderPassages, scorePassages } from './copyPassages';
import { percent, table } from './tables';

export interface KindScore {
  planted: number;
  found: number;
  true: number;
  falseAlarms: number;
  /** True checks of which the program says that it could not check them. */
  open: number;
}

export interface CopyQuality {
  readonly topics: number;
  readonly kinds: Readonly<Record<ClaimCheck['kind'], KindScore>>;
  /** Where the true checks were found. */
  readonly passages: PassageScore;
  /** What was missed and what was reported wrongly, for a person to read. */
  readonly notes: readonly string[];
}

/** A claim with its alternatives: the first of each is true. */
interface Claim {
  readonly isEntry: boolean;
  readonly parts: readonly (string | readonly string[])[];
}

interface Topic {
  readonly name: string;
  /** The digest is Markdown with footnotes. */
  readonly isMarkdown: boolean;
  readonly sources: readonly string[];
  /** The texts of copies that are articles, and what the importers read of the others, by file name. */
  readonly articles: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, CopyReading>>;
  readonly claims: readonly Claim[];
}

const folder = 'test/quality/savedCopies';
/** Batches of topics, each in a folder of its own below `folder` but for the first two. */
export const copyBatches = [
  'tuned on',
  'put aside',
  'first unseen',
  'second unseen',
  'third unseen',
  'fourth unseen',
  'fifth unseen',
  'sixth unseen',
  'seventh unseen',
  'eighth unseen',
  'ninth unseen',
  'tenth unseen',
  'eleventh unseen',
  'twelfth unseen',
] as const;
export type CopyBatch = (typeof copyBatches)[number];
/** Written before the checks were tuned, and run once they were done. */
const aside: ReadonlySet<string> = new Set(['glacier', 'merger', 'museum']);
const batchFolders: Readonly<Partial<Record<CopyBatch, string>>> = {
  'first unseen': 'freshOne',
  'second unseen': 'freshTwo',
  'third unseen': 'freshThree',
  'fourth unseen': 'freshFour',
  'fifth unseen': 'freshFive',
  'sixth unseen': 'freshSix',
  'seventh unseen': 'freshSeven',
  'eighth unseen': 'freshEight',
  'ninth unseen': 'freshNine',
  'tenth unseen': 'freshTen',
  'eleventh unseen': 'freshEleven',
  'twelfth unseen': 'freshTwelve',
};

export function readCopyTopics(batch: CopyBatch): Promise<Topic[]> {
  const fresh = batchFolders[batch];
  const from = fresh ? join(folder, fresh) : folder;
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4))
    .filter((name) => fresh !== undefined || aside.has(name) === (batch === 'put aside'));
  return Promise.all(names.map((name) => topicOf(name, readFileSync(join(from, `${name}.txt`), 'utf8'))));
}

async function topicOf(name: string, text: string): Promise<Topic> {
  const sources: string[] = [];
  const articles: Record<string, string> = {};
  const documents: Record<string, CopyReading> = {};
  const claims: Claim[] = [];
  for (const section of text.split(/^== /m).slice(1)) {
    const [head = '', ...rest] = section.split('\n');
    const copy = /^copy (\d+) (?:\((\w+)(?: date=([\d-]+))?[^)]*\) )?(.+)$/.exec(head);
    if (copy) {
      const [, number = '', format, date, source = ''] = copy;
      sources.push(source);
      const body = rest.join('\n');
      const [publisher = '', title = ''] = source.split(/: (.*)/s);
      const { ending, bytes } = fileOf({
        format: format ?? (body.startsWith('---') ? 'md' : 'txt'),
        publisher,
        title,
        date,
        text: body,
      });
      const file = `copy-${number}.${ending}`;
      if (ending === 'txt' || ending === 'md') articles[file] = body;
      else documents[file] = await importCopy(file, bytes);
    } else for (const line of rest) if (line.trim() !== '') claims.push(claimOf(line, head === 'timeline'));
  }
  return { name, isMarkdown: /^== form md$/m.test(text), sources, articles, documents, claims };
}

function claimOf(line: string, isEntry: boolean): Claim {
  const parts = line.split(/(\{[^{}]*\})/).map((part) => (part.startsWith('{') ? part.slice(1, -1).split('|') : part));
  return { isEntry, parts };
}

export function measureSavedCopies(topics: readonly Topic[]): CopyQuality {
  const score = (): KindScore => ({ planted: 0, found: 0, true: 0, falseAlarms: 0, open: 0 });
  const kinds = { quote: score(), figure: score(), date: score() };
  const notes: string[] = [];
  const passages = emptyPassages();
  for (const topic of topics) {
    const shelf = shelfOf(topic);
    const { text, checks, answer, workspace } = checked(topic, shelf, undefined);
    addPassages(passages, scorePassages(topic.name, workspace, text, checks, notes));
    for (const check of checks) {
      const kind = kinds[check.kind];
      kind.true++;
      if (check.state === 'not-checked') kind.open++;
      if (check.state === 'not-found') kind.falseAlarms++;
      if (check.state !== 'found') {
        notes.push(`true, ${check.reason ?? check.state}: ${check.kind} «${wordsOf(text, check)}» | ${answer(check)}`);
      }
    }
    topic.claims.forEach((claim, at) => {
      claim.parts.forEach((part, which) => {
        const [right = '', wrong] = typeof part === 'string' ? [] : part;
        if (wrong === undefined || wrong === right) return;
        const planted = checked(topic, shelf, { claim: at, part: which });
        const { start, end } = planted.changed;
        // A citation that leads elsewhere concerns all that is said there.
        const isCitation = /^\d$/.test(right) && /[[^]/.test(planted.text[start - 1] ?? '');
        const own = planted.checks.filter(({ span, claim: of }) =>
          isCitation ? of.start <= start && start <= of.end : span.start <= end && start <= span.end,
        );
        const [first] = own;
        const kind = kinds[first?.kind ?? kindOf(right)];
        kind.planted++;
        if (own.some(({ state }) => state === 'not-found')) kind.found++;
        else
          notes.push(
            `missed: «${right}» as «${wrong}» in ${planted.text.slice(Math.max(0, start - 60), end + 60)} | ${own.map(planted.answer).join('; ')}`,
          );
      });
    });
  }
  return { topics: topics.length, kinds, passages, notes };
}

function kindOf(words: string): ClaimCheck['kind'] {
  return /\d/.test(words) ? 'figure' : 'quote';
}

const digestName = (isMarkdown: boolean) => (isMarkdown ? 'digest.md' : 'digest.txt');

/** A workspace with the copies of a topic, which are read once, and then with one digest after the other. */
function shelfOf({ isMarkdown, articles, documents }: Topic): (text: string) => Workspace {
  const workspace = workspaceOfTexts(Object.entries(articles));
  for (const [file, reading] of Object.entries(documents)) workspace.takeCopy(file, reading);
  return (text) => {
    workspace.apply([{ file: digestName(isMarkdown), text, pin: true }]);
    return workspace;
  };
}

/** Claims on either side of the one with a planted fault that its digest has too. */
const neighbours = 2;

/** The digest of a topic with one alternative in place of the truth, and its checks. */
function checked(
  topic: Topic,
  shelf: (text: string) => Workspace,
  planted: { readonly claim: number; readonly part: number } | undefined,
) {
  const { isMarkdown } = topic;
  let text = isMarkdown ? '# What the papers say\n\n' : 'What the papers say\n';
  let changed = { start: 0, end: 0 };
  let inTimeline = false;
  const written = (words: string) => (isMarkdown ? words.replace(/\[(?=\d\])/g, '[^') : words);
  topic.claims.forEach(({ isEntry, parts }, at) => {
    // A fault in one claim changes no check of a claim elsewhere, and hundreds of digests take long to read.
    if (planted && Math.abs(at - planted.claim) > neighbours) return;
    if (isEntry && !inTimeline) text += isMarkdown ? '## Timeline\n\n' : 'Timeline\n';
    inTimeline = isEntry;
    if (isMarkdown && isEntry) text += '- ';
    parts.forEach((part, which) => {
      if (typeof part === 'string') text += written(part);
      else {
        const isPlanted = planted?.claim === at && planted.part === which;
        const words = (isPlanted ? part[1] : part[0]) ?? '';
        if (isMarkdown && text.endsWith('[') && /^\d$/.test(words)) text += '^';
        if (isPlanted) changed = { start: text.length, end: text.length + words.length };
        text += words;
      }
    });
    text += isMarkdown && !isEntry ? '\n\n' : '\n';
  });
  text += isMarkdown
    ? `\n${topic.sources.map((source, at) => `[^${at + 1}]: ${source}\n`).join('')}`
    : `Sources\n${topic.sources.map((source) => `- ${source}\n`).join('')}`;
  const workspace = shelf(text);
  const facts = workspace.facts(digestName(isMarkdown));
  const claims = facts ? workspace.claimsOf(facts).claims : [];
  const asked = planted
    ? claims.filter((claim) =>
        [claim, ...claim.items.map(({ span }) => span)].some((span) => touches(span, changed.start)),
      )
    : claims;
  const answer = ({ kind, state, reason, copy, passage }: ClaimCheck) => {
    const prepared = copy === undefined ? undefined : workspace.copies.prepared(copy);
    const words =
      passage && prepared && typeof prepared !== 'string'
        ? prepared.text.slice(Math.max(0, passage.start - 30), passage.end + 30).replace(/\s+/g, ' ')
        : '';
    return `${kind} ${state} ${reason ?? ''} ${copy ?? ''}: ${words}`;
  };
  return {
    text,
    changed,
    answer,
    workspace,
    checks: facts ? asked.flatMap((claim) => workspace.checksOf(facts).of(claim)) : [],
  };
}

function wordsOf(text: string, { span, claim }: ClaimCheck): string {
  return `${text.slice(span.start, span.end)}» in «${text.slice(claim.start, claim.end).slice(0, 110)}`;
}

export function renderSavedCopies(batches: ReadonlyMap<CopyBatch, CopyQuality>): string {
  const names = { quote: 'quotations', figure: 'figures', date: 'dates' };
  const rows = (['quote', 'figure', 'date'] as const).flatMap((kind) =>
    [...batches].map(([which, quality]) => {
      const { planted, found, true: all, falseAlarms, open } = quality.kinds[kind];
      return [names[kind], which, `${planted}`, percent(found, planted), `${all}`, `${falseAlarms}`, `${open}`];
    }),
  );
  const judged = emptyPassages();
  for (const { passages } of batches.values()) addPassages(judged, passages);
  const head = ['', 'topics', 'planted faults', 'found', 'true checks', 'false alarms', 'not checked'];
  const topics = [...batches.values()].reduce((sum, quality) => sum + quality.topics, 0);
  return `${topics} topics of our own, three copies each.\n\n${table(head, rows)}\n\n${renderPassages(judged)}`;
}
