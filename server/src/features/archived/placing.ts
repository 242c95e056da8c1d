// Where the findings of an archive stand in a document as it is now. What says something else now is left out: it is news to the archive.

import { silenceOf } from '../../rules/silencedRanges';
import { groupedBy } from '../../syntax/lists';
import type { Span } from '../../syntax/span';
import { sameDate } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import type { FileContradiction } from '../timeline/model';
import type { ArchivedFindings, ArchiveFinding, AskedAccount } from './finding';

export interface PlacedFinding {
  /** UTF-16 offsets in the document. */
  readonly span: Span;
  readonly finding: ArchiveFinding;
}

export interface PlacedFindings {
  /** In the order of the document. */
  readonly findings: readonly PlacedFinding[];
  /** With the ordinals of now. */
  readonly contradictions: readonly FileContradiction[];
}

const nothing: PlacedFindings = { findings: [], contradictions: [] };

/** Accounts and quotations that are as they were keep their findings, wherever they stand now; silenced ones have none. */
export function placeFindings(facts: FileFacts, asked: ArchivedFindings): PlacedFindings {
  if (asked.findings.length + asked.contradictions.length === 0) return nothing;
  const { article } = facts;
  const now = ordinalsOfNow(facts, asked.accounts);
  const isSilenced = silenceOf(article.directives, article.text.length);
  const findings = asked.findings.flatMap((finding): PlacedFinding[] => {
    const span = spanOf(facts, finding, now);
    return span && !isSilenced(finding.rule, span.start) ? [{ span, finding }] : [];
  });
  const contradictions = asked.contradictions.flatMap((one) => {
    const ordinal = now.get(one.ordinal);
    const date = ordinal === undefined ? undefined : facts.accountPlaces[ordinal]?.date;
    if (ordinal === undefined || !date || isSilenced('contradictory-dates', date.start)) return [];
    return [{ ...one, ordinal }];
  });
  return { findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), contradictions };
}

/** The ordinals of now by those that were asked about. Accounts that are alike keep their order. */
function ordinalsOfNow({ summary }: FileFacts, asked: readonly AskedAccount[]): ReadonlyMap<number, number> {
  const byText = groupedBy(summary.accounts.keys(), (ordinal) => summary.accounts[ordinal]?.text);
  const found = new Map<number, number>();
  for (const account of asked) {
    const ordinals = byText.get(account.text) ?? [];
    const at = ordinals.findIndex((ordinal) => isAsAsked(summary.accounts[ordinal], account));
    const [ordinal] = at < 0 ? [] : ordinals.splice(at, 1);
    if (ordinal !== undefined) found.set(account.ordinal, ordinal);
  }
  return found;
}

function isAsAsked(now: Omit<AskedAccount, 'ordinal'> | undefined, asked: AskedAccount): boolean {
  return (
    now !== undefined &&
    now.kind === asked.kind &&
    sameDate(now.date, asked.date) &&
    now.sources.length === asked.sources.length &&
    now.sources.every((source, at) => source === asked.sources[at])
  );
}

function spanOf(
  { article, accountPlaces }: FileFacts,
  { ordinal, words }: ArchiveFinding,
  now: ReadonlyMap<number, number>,
): Span | undefined {
  if (words === '') return undefined;
  if (ordinal === null) {
    const start = article.text.indexOf(words);
    return start < 0 ? undefined : { start, end: start + words.length };
  }
  const place = accountPlaces[now.get(ordinal) ?? -1];
  if (!place) return undefined;
  const { date, span } = place;
  if (article.text.slice(date.start, date.end) === words) return { start: date.start, end: date.end };
  const start = article.text.indexOf(words, span.start);
  return start < 0 || start + words.length > span.end ? undefined : { start, end: start + words.length };
}
