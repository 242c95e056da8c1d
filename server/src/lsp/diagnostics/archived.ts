// The problems that an archive finds in a document, as diagnostics: their other places are in the texts of the archive.

import type { Diagnostic } from 'vscode-languageserver';
import type { PlacedFinding } from '../../features/archived/placing';
import type { LineTable } from '../../syntax/lines';
import { archivedUri } from '../archivedUris';
import { rangeOf } from '../positions';
import { type DiagnosticStyle, diagnosticOf, maxProblems } from './convert';

/**
 * @param table the text of the document
 * @param room so many more can be shown in it
 */
export function archivedDiagnostics(
  table: LineTable,
  findings: readonly PlacedFinding[],
  room: number,
  style: DiagnosticStyle,
): Diagnostic[] {
  return findings.slice(0, Math.max(0, Math.min(room, maxProblems))).map(({ span, finding }) => {
    const related = finding.related.map(({ path, line, character, endLine, endCharacter, message }) => ({
      location: {
        uri: archivedUri(path),
        range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
      },
      message,
    }));
    const shown = style.relatedInformation && style.archivedPlaces ? related : [];
    return diagnosticOf(finding, rangeOf(table, span), false, shown, style);
  });
}
