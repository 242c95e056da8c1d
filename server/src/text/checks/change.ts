// Which way a figure went, as the words beside it say: "rose by 3 percent", "two fewer", "down to 5". The opposite way is another fact,
// whatever the figure.

import type { Span } from '../../syntax/span';
import type { Figure } from './figures';

const reach = 50;
/** Another clause, or another figure. */
const apart = /[,;:()]|\s[–—-]\s|\b(?:and|while|but|after|before|although|though|than)\b|\d/i;
/** "Fell by a third, to 560" */
const apartFromEnd = /[;:()]|\s[–—-]\s|\b(?:and|while|but|after|before|although|though)\b/i;

const rising =
  /\b(?:r[io]s(?:es?|en|ing)|rais(?:es?|ed|ing)|gr[eo]w(?:s|n|ing|th)?|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|gain(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|swell(?:s|ed|ing)?|up)\b/i;
const falling =
  /\b(?:f[ae]ll(?:s|en|ing)?(?! (?:ill|sick|asleep|victim|short|behind)\b)|drop(?:s|ped|ping)?|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|shr[aiu]nk(?:s|ing)?|s[aiu]nk(?:s|ing)?|slip(?:s|ped|ping)?|slump(?:s|ed|ing)?|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|lower(?:s|ed|ing)|reduc(?:es?|ed|ing|tion)|cut(?:s|ting)?|weaken(?:s|ed|ing)?|los(?:es?|t|ing)|down)\b/i;
const more = 'more|higher|up|dearer|larger|bigger';
const less = 'less|fewer|lower|down|cheaper|smaller';
const behindIt = (words: string) =>
  new RegExp(
    `^(?:(?:\\s(?!in\\b|for\\b|of\\b|with|at\\b|by\\b|to\\b)[\\p{Ll}-]+){0,2}\\s(?:${words})\\b|,\\s(?:${words}) (?:from|on)\\b)`,
    'iu',
  );
const moreBehind = behindIt(more);
const lessBehind = behindIt(less);
const doubtful = /\b(?:not|no|never|nor|without|instead|neither|offset)\b|n['’]t\b/i;

/** A figure as one that changed. */
export interface Change {
  /** 1 up, -1 down, 0 where no words beside the figure say so, or both ways. */
  readonly direction: -1 | 0 | 1;
  /** It is what that was before, or what it became. */
  readonly end: 'from' | 'to' | undefined;
  /** The day of "40 litres a day". */
  readonly period: string | undefined;
}

/** What the words beside a figure say of it. @param within its sentence or claim */
export function changeAt(text: string, within: Span, { saidFrom, end }: Figure): Change {
  const ahead = text.slice(Math.max(within.start, saidFrom - reach), saidFrom);
  const isTo = / to $/.test(ahead) && (!/\d\S* to $/.test(ahead) || /\bfrom\b/i.test(ahead));
  const before = ahead.split(isTo ? apartFromEnd : apart).at(-1) ?? '';
  const behind = text.slice(end, Math.min(within.end, end + reach));
  const isFrom = fromBefore.test(ahead) && (toBehind.test(behind) || /\b(?:up|down) from $/i.test(ahead));
  const isDoubtful = doubtful.test(before) || doubtful.test(behind.split(apart)[0] ?? '');
  const isUp = rising.test(before) || moreBehind.test(behind);
  const isDown = falling.test(before) || lessBehind.test(behind);
  return {
    direction: isDoubtful || isUp === isDown ? 0 : isUp ? 1 : -1,
    end: isFrom ? 'from' : isTo ? 'to' : undefined,
    period: periodBehind.exec(behind)?.[1],
  };
}

const fromBefore = /\bfrom (?:[\p{Ll}-]+ ){0,3}$/iu;
const toBehind = /^[^.;:()]{0,20}? to \D{0,12}\d/;

const periodBehind =
  /^(?:\s[\p{Ll}-]+){0,2}\s(?:an?|per|each|every) (second|minute|hour|day|night|week|month|quarter|year)\b/u;

/** Whether a copy says of the figure of a claim that it went the other way, that it was so before and not afterwards, or of another period. */
export function isContrary(claimed: Change, copied: Change): boolean {
  if (claimed.period !== undefined && copied.period !== undefined && claimed.period !== copied.period) return true;
  if (claimed.direction === 0) return false;
  const isOtherEnd = claimed.end !== undefined && copied.end !== undefined && claimed.end !== copied.end;
  return isOtherEnd ? copied.direction !== -claimed.direction : copied.direction === -claimed.direction;
}
