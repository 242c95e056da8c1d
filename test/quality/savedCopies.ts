// Claims of invented topics against saved copies: how many planted faults are found, and how many true checks are reported. The form
// of the files is explained in savedCopies/README.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimCheck } from '../../server/src/workspace/copies/claimChecks';
import { Workspace } from '../../server/src/workspace/workspace';
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
  /** What was missed and what was reported wrongly, for a person to read. */
  readonly notes: readonly string[];
}

/** A claim with its alternatives: the first of each is true. */
interface Claim {
  readonly isEntry: boolean;
  readonly parts: readonly (string | readonly string[])[];
}

interface Topic {
  readonly sources: readonly string[];
  readonly copies: readonly string[];
  readonly claims: readonly Claim[];
}

const folder = 'test/quality/savedCopies';
/** Written before the checks were tuned, and run once they were done. */
const aside: ReadonlySet<string> = new Set(['glacier', 'merger', 'museum']);

export function readCopyTopics(which: 'tuned' | 'aside'): Topic[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4));
  return names
    .filter((name) => aside.has(name) === (which === 'aside'))
    .map((name) => topicOf(readFileSync(join(folder, `${name}.txt`), 'utf8')));
}

function topicOf(text: string): Topic {
  const sources: string[] = [];
  const copies: string[] = [];
  const claims: Claim[] = [];
  for (const section of text.split(/^== /m).slice(1)) {
    const [head = '', ...rest] = section.split('\n');
    const source = /^copy \d+ (.+)$/.exec(head)?.[1];
    if (source !== undefined) {
      sources.push(source);
      copies.push(rest.join('\n'));
    } else for (const line of rest) if (line.trim() !== '') claims.push(claimOf(line, head === 'timeline'));
  }
  return { sources, copies, claims };
}

function claimOf(line: string, isEntry: boolean): Claim {
  const parts = line.split(/(\{[^{}]*\})/).map((part) => (part.startsWith('{') ? part.slice(1, -1).split('|') : part));
  return { isEntry, parts };
}

export function measureSavedCopies(topics: readonly Topic[]): CopyQuality {
  const score = (): KindScore => ({ planted: 0, found: 0, true: 0, falseAlarms: 0, open: 0 });
  const kinds = { quote: score(), figure: score(), date: score() };
  const notes: string[] = [];
  for (const topic of topics) {
    const { text, checks } = checked(topic, undefined);
    for (const check of checks) {
      const kind = kinds[check.kind];
      kind.true++;
      if (check.state === 'not-checked') kind.open++;
      if (check.state === 'not-found') kind.falseAlarms++;
      if (check.state !== 'found') {
        notes.push(`true, ${check.reason ?? check.state}: ${check.kind} «${wordsOf(text, check)}»`);
      }
    }
    topic.claims.forEach((claim, at) => {
      claim.parts.forEach((part, which) => {
        const [right = '', wrong] = typeof part === 'string' ? [] : part;
        if (wrong === undefined || wrong === right) return;
        const planted = checked(topic, { claim: at, part: which });
        const { start, end } = planted.changed;
        // A citation that leads elsewhere concerns all that is said there.
        const isCitation = /^\d$/.test(right) && planted.text[start - 1] === '[';
        const own = planted.checks.filter(({ span, claim: of }) =>
          isCitation ? of.start <= start && start <= of.end : span.start <= end && start <= span.end,
        );
        const [first] = own;
        const kind = kinds[first?.kind ?? kindOf(right)];
        kind.planted++;
        if (own.some(({ state }) => state === 'not-found')) kind.found++;
        else notes.push(`missed: «${right}» as «${wrong}» in ${planted.text.slice(Math.max(0, start - 60), end + 60)}`);
      });
    });
  }
  return { topics: topics.length, kinds, notes };
}

function kindOf(words: string): ClaimCheck['kind'] {
  return /\d/.test(words) ? 'figure' : 'quote';
}

/** The digest of a topic with one alternative in place of the truth, and its checks. */
function checked(topic: Topic, planted: { readonly claim: number; readonly part: number } | undefined) {
  let text = 'What the papers say\n';
  let changed = { start: 0, end: 0 };
  let inTimeline = false;
  topic.claims.forEach(({ isEntry, parts }, at) => {
    if (isEntry && !inTimeline) text += 'Timeline\n';
    inTimeline = isEntry;
    parts.forEach((part, which) => {
      if (typeof part === 'string') text += part;
      else {
        const isPlanted = planted?.claim === at && planted.part === which;
        const words = (isPlanted ? part[1] : part[0]) ?? '';
        if (isPlanted) changed = { start: text.length, end: text.length + words.length };
        text += words;
      }
    });
    text += '\n';
  });
  text += `Sources\n${topic.sources.map((source) => `- ${source}\n`).join('')}`;
  const files: Record<string, string> = { 'digest.txt': text };
  topic.copies.forEach((copy, at) => {
    files[`copy-${at + 1}.${copy.startsWith('---') ? 'md' : 'txt'}`] = copy;
  });
  const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => files[file] });
  workspace.apply(Object.entries(files).map(([file, content]) => ({ file, text: content })));
  const facts = workspace.facts('digest.txt');
  return { text, changed, checks: facts ? workspace.checksOf(facts) : [] };
}

function wordsOf(text: string, { span, claim }: ClaimCheck): string {
  return `${text.slice(span.start, span.end)}» in «${text.slice(claim.start, claim.end).slice(0, 110)}`;
}

export function renderSavedCopies(tuned: CopyQuality, unseen: CopyQuality): string {
  const names = { quote: 'quotations', figure: 'figures', date: 'dates' };
  const rows = (['quote', 'figure', 'date'] as const).flatMap((kind) =>
    (
      [
        ['tuned on', tuned],
        ['put aside', unseen],
      ] as const
    ).map(([which, quality]) => {
      const { planted, found, true: all, falseAlarms, open } = quality.kinds[kind];
      return [names[kind], which, `${planted}`, percent(found, planted), `${all}`, `${falseAlarms}`, `${open}`];
    }),
  );
  const head = ['', 'topics', 'planted faults', 'found', 'true checks', 'false alarms', 'not checked'];
  return `${tuned.topics + unseen.topics} topics of our own, three copies each.\n\n${table(head, rows)}`;
}
