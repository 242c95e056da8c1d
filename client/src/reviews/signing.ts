// Signing a claim off: who signs, against which source, with which verdict.

import * as vscode from 'vscode';
import type { ReviewedClaim } from '../../../server/src/features/reviewAnswers';
import type { Verdict } from '../../../server/src/workspace/reviews/review';
import { showNothingHere } from '../refusal';
import type { ServerConnection } from '../serverConnection';
import { changeList, claimsOf } from './answers';

const setting = 'reviews.reviewer';
/** As the server takes it. */
const maxReviewer = 100;

/** The words of verdicts, as buttons and lists have them. */
export function verdictName(verdict: Verdict): string {
  if (verdict === 'supported') return vscode.l10n.t('Supported');
  return verdict === 'partly-supported' ? vscode.l10n.t('Partly supported') : vscode.l10n.t('Not supported');
}

/** The claim at a place: the one that it stands in, else the only one on its line; of several on a line a person chooses. */
async function claimFor(
  document: vscode.TextDocument,
  claims: readonly ReviewedClaim[],
  place: vscode.Position | vscode.Range,
): Promise<ReviewedClaim | undefined> {
  const inside = place instanceof vscode.Position && claims.find((claim) => rangeIn(claim).contains(place));
  if (inside) return inside;
  const [from, to] = place instanceof vscode.Position ? [place, place] : [place.start, place.end];
  const onLines = claims.filter(({ range: { start, end } }) => start.line <= to.line && end.line >= from.line);
  if (onLines.length < 2) return onLines[0] ?? noClaim();
  const items = onLines.map((claim) => ({ label: document.getText(rangeIn(claim)).replace(/\s+/g, ' '), claim }));
  const title = vscode.l10n.t('Which claim was checked?');
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.claim;
}

function noClaim(): undefined {
  showNothingHere(vscode.l10n.t('There is no claim here that cites a source of the list.'));
}

function rangeIn({ range: { start, end } }: ReviewedClaim): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** What is already decided; the rest is asked for. */
export interface SignOff {
  readonly verdict?: Verdict;
  readonly note?: string;
}

/** Signs a claim of a document off: the one at a position, or one of those on the lines of a range. @returns whether that was done */
export async function signOff(
  server: ServerConnection,
  document: vscode.TextDocument,
  place: vscode.Position | vscode.Range,
  given: SignOff = {},
): Promise<boolean> {
  const claim = await claimFor(document, await claimsOf(server, document), place);
  if (!claim) return false;
  const source = await sourceFor(claim);
  const verdict = source === undefined ? undefined : (given.verdict ?? (await askVerdict(claim, source)));
  if (source === undefined || verdict === undefined) return false;
  const note = given.note ?? (await askNote());
  const by = note === undefined ? undefined : await reviewer();
  if (note === undefined || by === undefined) return false;
  return changeList(server, 'provenance/reviewClaim', {
    textDocument: { uri: await server.uriOf(document) },
    position: claim.range.start,
    source,
    verdict,
    note,
    by,
  });
}

/** The label of the only source, or of the one that a person names. */
async function sourceFor({ sources }: ReviewedClaim): Promise<string | undefined> {
  if (sources.length < 2) return sources[0]?.label;
  const items = sources.map(({ label, name }) => ({ label: `[${label}]`, description: name, source: label }));
  const title = vscode.l10n.t('Against which source was the claim checked?');
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.source;
}

async function askVerdict({ sources }: ReviewedClaim, source: string): Promise<Verdict | undefined> {
  const name = sources.find(({ label }) => label === source)?.name ?? '';
  const verdicts = ['supported', 'partly-supported', 'not-supported'] as const;
  const items = verdicts.map((verdict) => ({ label: verdictName(verdict), verdict }));
  const title = vscode.l10n.t('What does [{0}] {1} say of the claim?', source, name);
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.verdict;
}

function askNote(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Note'),
    prompt: vscode.l10n.t('What the next reader should know. It may stay empty.'),
    ignoreFocusOut: true,
  });
}

/** The name that signs: the setting, or what a person answers once. Never taken from the system or from git. */
export async function reviewer(): Promise<string | undefined> {
  const configuration = vscode.workspace.getConfiguration('provenance');
  // A folder cannot sign for somebody: only the user's own setting counts.
  const own = configuration.inspect<string>(setting)?.globalValue?.trim();
  if (own && complaintAbout(own) === undefined) return own;
  const answered = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who signs?'),
    prompt: vscode.l10n.t('Your name as it stands in reviews. It is asked once and kept in your settings.'),
    validateInput: complaintAbout,
    ignoreFocusOut: true,
  });
  const name = answered?.trim();
  if (name) await configuration.update(setting, name, vscode.ConfigurationTarget.Global);
  return name || undefined;
}

function complaintAbout(name: string): string | undefined {
  if (name.trim() === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return vscode.l10n.t('A name on one line.');
  return name.length > maxReviewer ? vscode.l10n.t('At most {0} characters.', maxReviewer) : undefined;
}
