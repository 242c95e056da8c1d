// The words around a figure which say that it was worked out: "71 fewer than", "fell by 213", "in all".

import type { Span } from '../../syntax/span';

/** How the words around a figure say that it was worked out: it is more or less than another one, a sum, a part of something. */
export interface Comparison {
  readonly isDifference: boolean;
  readonly isSum: boolean;
  readonly isPart: boolean;
  /** Such words stand beside the figure itself. */
  readonly isBeside: boolean;
}

const reach = 50;
/** Where another clause begins, which is about another figure. */
const apart = /[;:()]|,(?= (?!or\b))|\s[–—-]\s|\b(?:and|while|but)\b/i;

/** The words of comparison around a figure of `claim`. */
export function comparisonAt(text: string, claim: Span, { start, end }: Span): Comparison {
  // "25 points and 10 assists against their 30th opponent" compares no points.
  const before =
    text
      .slice(Math.max(claim.start, start - reach), start)
      .split(apart)
      .at(-1) ?? '';
  const behind = text.slice(end, Math.min(claim.end, end + reach)).split(apart)[0] ?? '';
  return {
    isDifference: difference.test(before) || difference.test(behind),
    isSum: sum.test(before) || sum.test(behind),
    isPart: part.test(before) || part.test(behind),
    isBeside: besideBehind.test(behind) || besideBefore.test(before),
  };
}

const difference =
  /\b(?:more|fewer|less|higher|lower|up|down|r[io]sen?|f[ae]ll(?:en)?|gr[eo]wn?|drop(?:ped|s)?|(?:in|de)creased?|climb(?:ed|s)?|shr[aiu]nk|slipp?ed|cut|above|below|ahead|behind|dearer|cheaper|lighter|heavier|longer|shorter|faster|slower|older|younger|difference|gap|overrun|overspend|excess|increase|decrease|apart|left|remain\w*|rest|missing|no|not|others?|of wh(?:om|ich)|before|after|another|still|against|compared|normally|usually|so that|had been)\b/i;
const sum = /\b(?:total|in all|all told|altogether|together|combined|for or against|had been|before)\b/i;
const part =
  /\b(?:of (?:it|them|that|these|those|which|whom)|half|for each|apiece|average|thus|so that|(?:an?|per|each|every) (?:day|week|month|year|hour|head|person|pupil)|had been|the (?:day|year) before)\b/i;
const besideBehind =
  /^(?: [\p{Ll}-]+){0,3} (?:no|not|more|fewer|less|higher|lower|above|below|ahead|behind|dearer|cheaper|apart|left|remain\w*|in all|altogether)\b/iu;
const besideBefore =
  /\b(?:(?:up|down|r[io]sen?|f[ae]ll(?:en)?|gr[eo]wn?|drop(?:ped|s)?|(?:in|de)creased?|climb(?:ed|s)?|shr[aiu]nk|slipp?ed|cut) (?:by )?|had been |(?:difference|total|average|overrun|increase|decrease) of |in all,? |altogether,? |of whom |of which |the other |remaining |rest, )(?:(?:about|some|around|nearly|almost|over|more than|just|only) )?$/i;
