// The severity of a problem for people, in the editor and in the text of a check: that of contradictions depends on a setting, all others
// keep theirs.

import type { Severity } from '../rules/rule';
import type { ContradictionOptions } from './settings';

/** Editors do not list hints among the problems: unwanted contradictions become hints, and wanted hints become information. */
export function shownSeverity(rule: string, severity: Severity, show: ContradictionOptions['show']): Severity {
  if (rule !== 'contradictory-dates') return severity;
  if (show === 'sure' && severity === 'information') return 'hint';
  return show === 'all' && severity === 'hint' ? 'information' : severity;
}

/** Whether the text of a check leaves it out, as the editor's list of problems does: a contradiction less sure than the setting wants. */
export function isUnlisted(rule: string, severity: Severity, show: ContradictionOptions['show']): boolean {
  return rule === 'contradictory-dates' && shownSeverity(rule, severity, show) === 'hint';
}
