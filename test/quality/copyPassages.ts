// Whether the passage that a hover shows for a figure, date or quotation is the one that a reader would point to. A person named some
// words of the right sentence of each; the file has one check a line.

import { existsSync, readFileSync } from 'node:fs';
import { passageInContext } from '../../server/src/features/passages';
import { oneLine } from '../../server/src/text/visible';
import type { ClaimCheck } from '../../server/src/workspace/copies/claimChecks';
import type { Workspace } from '../../server/src/workspace/workspace';
import { percent, table } from './tables';

/** A check by its topic, its place among the claims and its words; and words of the right sentence. */
interface JudgedPassage {
  readonly key: string;
  readonly words: string;
}

export type PassageVerdict = 'right' | 'beside it' | 'wrong';
export type PassageScore = Readonly<Record<ClaimCheck['kind'], Record<PassageVerdict, number>>>;

const file = 'test/quality/savedCopies/passages.list';

function judgedPassages(): readonly JudgedPassage[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' => '))
    .map((line) => {
      const [key = '', words = ''] = line.split(' => ');
      return { key, words };
    });
}

/** "cave 3 figure «17»": the third claim of the topic. */
function keyOf(topic: string, claim: number, kind: string, words: string): string {
  return `${topic} ${claim} ${kind} «${words}»`;
}

/**
 * Compares what is shown for the true checks of a digest with what was judged right.
 * @param notes take what was shown elsewhere, and with `--passages` everything, for a person to read
 */
export function scorePassages(
  topic: string,
  workspace: Workspace,
  text: string,
  checks: readonly ClaimCheck[],
  notes: string[],
): PassageScore {
  const score = emptyPassages();
  const judged = new Map(judgedPassages().map(({ key, words }) => [key, words]));
  const claims = [...new Set(checks.map(({ claim }) => claim))];
  for (const check of checks) {
    const shown = check.state === 'found' ? passageInContext(workspace, check) : undefined;
    if (shown === undefined || !check.passage || check.copy === undefined) continue;
    const key = keyOf(topic, claims.indexOf(check.claim) + 1, check.kind, text.slice(check.span.start, check.span.end));
    if (process.argv.includes('--passages')) notes.push(`${key} => ${shown}`);
    const words = judged.get(key);
    const prepared = workspace.copies.prepared(check.copy);
    if (words === undefined || typeof prepared === 'string') continue;
    const sentences = prepared.sentences();
    const { start, end } = sentences.sentenceAt(check.passage.start);
    const around = [sentences.sentenceAt(Math.max(0, start - 3)), sentences.sentenceAt(end + 3)];
    const isBeside = around.some((place) => oneLine(prepared.text.slice(place.start, place.end)).includes(words));
    const verdict = shown.includes(words) ? 'right' : isBeside ? 'beside it' : 'wrong';
    score[check.kind][verdict]++;
    if (verdict !== 'right') notes.push(`passage ${verdict}: ${key} => ${shown}`);
  }
  return score;
}

export function emptyPassages(): PassageScore {
  const none = () => ({ right: 0, 'beside it': 0, wrong: 0 });
  return { quote: none(), figure: none(), date: none() };
}

export function addPassages(sum: PassageScore, { quote, figure, date }: PassageScore): void {
  const add = (to: Record<PassageVerdict, number>, more: Readonly<Record<PassageVerdict, number>>) => {
    for (const verdict of ['right', 'beside it', 'wrong'] as const) to[verdict] += more[verdict];
  };
  add(sum.quote, quote);
  add(sum.figure, figure);
  add(sum.date, date);
}

export function renderPassages(score: PassageScore): string {
  const names = { quote: 'quotations', figure: 'figures', date: 'dates' };
  const rows = (['quote', 'figure', 'date'] as const).map((kind) => {
    const { right, wrong, 'beside it': beside } = score[kind];
    const all = right + beside + wrong;
    return [names[kind], `${all}`, percent(right, all), `${beside}`, `${wrong}`];
  });
  const head = ['the passage shown', 'judged', 'right sentence', 'a sentence beside it', 'elsewhere'];
  return table(head, rows);
}
