// Quotations and figures of invented topics, as two newsrooms have them: how many planted differences are found, and how many reports are
// of statements that agree. The form of the files is explained in statements/README.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilOf, dayFromIso } from '../../server/src/dates/calendar/calendar';
import { alteredQuote } from '../../server/src/rules/altered-quote';
import { contradictoryFigures } from '../../server/src/rules/contradictory-figures';
import type { WorkspaceRule } from '../../server/src/rules/rule';
import { Workspace } from '../../server/src/workspace/workspace';
import { percent, table } from './tables';

export interface StatementScore {
  readonly topics: number;
  readonly planted: number;
  readonly found: number;
  readonly agreeing: number;
  /** Reports on statements that agree, or on two that have nothing to do with each other. */
  readonly falseReports: number;
  /** What was missed, and what was reported wrongly, for a person to read. */
  readonly notes: readonly string[];
}

type BatchScores = Readonly<Record<Batch, StatementScore>>;

export interface StatementQuality {
  readonly quotations: BatchScores;
  readonly figures: BatchScores;
}

interface Statement {
  readonly kind: 'q+' | 'q=' | 'f+' | 'f=';
  readonly day: number;
  readonly texts: readonly [string, string];
}

const batches = ['tuned', 'aside', 'later'] as const;
/** Tuned on; put aside; written later, and run once before anything was mended for it. */
type Batch = (typeof batches)[number];

interface Topic {
  readonly name: string;
  readonly batch: Batch;
  readonly statements: readonly Statement[];
}

const folder = join(process.cwd(), 'test', 'quality', 'statements');
const months = 'January February March April May June July August September October November December'.split(' ');

/** Throws on a line that has no meaning. */
export function readStatements(): Topic[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').split('\n');
      const aside = /^aside: (yes|later)$/.exec(lines[0] ?? '')?.[1];
      const statements = lines.slice(aside ? 1 : 0).filter((line) => line !== '');
      return {
        name: head.replace('topic: ', ''),
        batch: aside === 'later' ? 'later' : aside ? 'aside' : 'tuned',
        statements: statements.map((line) => statementOf(file, line)),
      };
    });
}

function statementOf(file: string, line: string): Statement {
  const [, kind, date = '', one, other] = /^([qf][+=]) (\S+) \| (.+) \|\| (.+)$/.exec(line) ?? [];
  const day = dayFromIso(date);
  if (!one || !other || day === undefined) throw new Error(`${file}: no statement: ${line}`);
  return { kind: kind as Statement['kind'], day, texts: [one, other] };
}

export function measureStatements(topics: readonly Topic[]): StatementQuality {
  const score = (rule: WorkspaceRule, sign: 'q' | 'f') =>
    Object.fromEntries(
      batches.map((batch) => [
        batch,
        sumOf(topics.filter((topic) => topic.batch === batch).map((topic) => scoreOf(topic, rule, sign))),
      ]),
    ) as BatchScores;
  return { quotations: score(alteredQuote, 'q'), figures: score(contradictoryFigures, 'f') };
}

function sumOf(scores: readonly StatementScore[]): StatementScore {
  const sum = (field: 'planted' | 'found' | 'agreeing' | 'falseReports') =>
    scores.reduce((total, score) => total + score[field], 0);
  return {
    topics: scores.length,
    planted: sum('planted'),
    found: sum('found'),
    agreeing: sum('agreeing'),
    falseReports: sum('falseReports'),
    notes: scores.flatMap(({ notes }) => notes),
  };
}

/** Both newsrooms write every second statement first, so that neither has its own way with words. */
function scoreOf({ name, statements }: Topic, rule: WorkspaceRule, sign: 'q' | 'f'): StatementScore {
  const inOrder = statements
    .map((statement, at) => ({ statement, at }))
    .sort((a, b) => a.statement.day - b.statement.day);
  const files = [0, 1].map((side) => ({
    file: `${side}.txt`,
    text: digestOf(
      name,
      inOrder.map(({ statement, at }) => ({ day: statement.day, text: statement.texts[(side + at) % 2] ?? '' })),
    ),
  }));
  const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
  workspace.apply(files.map((file) => ({ ...file, pin: true })));
  const statementAt = (file: string, offset: number) => {
    const text = files.find((one) => one.file === file)?.text ?? '';
    const line = text.slice(0, offset).split('\n').length - firstEntryLine;
    return inOrder[line]?.statement;
  };
  const reported = new Set<Statement>();
  const wrong = new Set<string>();
  for (const { file } of files) {
    const facts = workspace.facts(file);
    if (!facts) continue;
    for (const { span, related, message } of rule.check(facts, workspace)) {
      const here = statementAt(file, span.start);
      for (const place of related ?? []) {
        const there = statementAt(place.file, place.span.start);
        if (here && here === there && here.kind === `${sign}+`) reported.add(here);
        else wrong.add(`false: ${[here?.texts[0], there?.texts[1]].sort().join(' || ')} (${message.split('\n')[0]})`);
      }
    }
  }
  const planted = statements.filter(({ kind }) => kind === `${sign}+`);
  const missed = planted.filter((statement) => !reported.has(statement));
  return {
    topics: 1,
    planted: planted.length,
    found: reported.size,
    agreeing: statements.filter(({ kind }) => kind === `${sign}=`).length,
    falseReports: new Set([...wrong].map((note) => note.split(' (')[0])).size,
    notes: [...missed.map(({ texts }) => `missed: ${texts.join(' || ')}`), ...wrong],
  };
}

/** The line, from 1, on which the first entry of a digest stands. */
const firstEntryLine = 4;

function digestOf(topic: string, entries: readonly { readonly day: number; readonly text: string }[]): string {
  const lines = entries.map(({ day, text }) => {
    const { year, month, day: ofMonth } = civilOf(day);
    return `${months[month - 1]} ${ofMonth}, ${year} – ${text} [1].`;
  });
  return `${topic}\n\nTimeline\n${lines.join('\n')}\n\nSources\n- Courier: ${topic} in full\n`;
}

/** What was missed, and reported wrongly, of the topics that may be looked at. */
export function notesOf({ quotations, figures }: StatementQuality): string[] {
  return [...quotations.tuned.notes, ...figures.tuned.notes];
}

export function renderStatements({ quotations, figures }: StatementQuality): string {
  const row = (what: string, { planted, found, agreeing, falseReports }: StatementScore) => [
    what,
    `${found} of ${planted} (${percent(found, planted)})`,
    `${falseReports} beside ${agreeing} that agree`,
  ];
  return table(
    ['statements', 'planted differences found', 'false reports'],
    [
      row('quotations, five topics that were tuned on', quotations.tuned),
      row('quotations, five topics put aside', quotations.aside),
      row('quotations, ten topics written later', quotations.later),
      row('figures, five topics that were tuned on', figures.tuned),
      row('figures, five topics put aside', figures.aside),
      row('figures, ten topics written later', figures.later),
    ],
  );
}
