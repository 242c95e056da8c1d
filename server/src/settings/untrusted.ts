// What a project file may change in a folder that the user does not trust: it may lower what is done, never raise it.

import { allRules } from '../rules/all';
import type { RuleSeverities } from '../rules/rule';
import { defaultSettings, type Settings } from './settings';

const levels: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const shows: readonly Settings['contradictions']['show'][] = ['sure', 'likely', 'all'];

/**
 * `settings` without everything that would read more files, report more problems or show more than the defaults do. How dates are read
 * and which dash is written does neither.
 */
export function onlyLess(settings: Settings): Settings {
  const base = defaultSettings;
  const fewer = <T extends object>(theirs: T, ours: T): T =>
    Object.fromEntries(
      Object.entries(theirs).map(([name, on]) => [name, on && (ours as Record<string, unknown>)[name]]),
    ) as T;
  const shown = Math.min(shows.indexOf(settings.contradictions.show), shows.indexOf(base.contradictions.show));
  return {
    ...settings,
    include: base.include,
    exclude: [...new Set([...base.exclude, ...settings.exclude])],
    rules: weaker(settings.rules),
    contradictions: { show: shows[shown] ?? base.contradictions.show },
    codeLens: fewer(settings.codeLens, base.codeLens),
    inlayHints: fewer(settings.inlayHints, base.inlayHints),
  };
}

/** Only what is reported less gravely than the rule itself would have it, or not at all. */
function weaker(rules: RuleSeverities): RuleSeverities {
  const own = new Map<string, string>(allRules.map(({ meta }) => [meta.id, meta.severity]));
  return Object.fromEntries(
    Object.entries(rules).filter(([id, severity]) => {
      return severity !== 'default' && levels.indexOf(severity) >= levels.indexOf(own.get(id) ?? 'error');
    }),
  );
}
