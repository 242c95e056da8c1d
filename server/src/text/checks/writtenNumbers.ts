// Numbers as texts write them: "11,000", "1.5 million", "twenty-one", "two dozen", "half a million", "two-thirds", "one in five", "35th".

import type { Span } from '../../syntax/span';
import { shareGrain } from './figureBounds';

export interface NumberFound extends Span {
  /** A `duration` is a time of a race, "2:19:44" or "69:12", in seconds; a `factor` is how many times as much, "doubled". */
  readonly kind: 'plain' | 'share' | 'ordinal' | 'duration' | 'factor';
  readonly value: number;
  /** The unit of its last digit that counts: 1,000 for 11,000, a hundred million for 1.5 billion. */
  readonly grain: number;
  /** Written in words. */
  readonly isWord: boolean;
}

const ones = valuesOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  (index) => index,
);
const tens = valuesOf('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '), (index) => (index + 2) * 10);
const grouped =
  /^\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?!\d)|^\d{1,3}(?: \d{3})+(?![\d,.]\d| \d)|^\d+(?:\.\d+)?/;
/** Without spaces between thousands. */
const ungrouped = /^\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?!\d)|^\d+(?:\.\d+)?/;
const scales = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['cr', 1e7],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
]);
const ordinals = new Map([
  ...valuesOf(
    'fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
      ' ',
    ),
    (index) => index + 4,
  ),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
] as [string, number][]);
const unitOrdinals = valuesOf(['first', 'second', 'third', ...[...ordinals.keys()].slice(0, 6)], (index) => index + 1);
const fractions = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ...[...ordinals]
    .filter(([, value]) => value > 4)
    .flatMap(([word, value]) => [[word, value] as const, [`${word}s`, value] as const]),
]);

function valuesOf(words: readonly string[], toValue: (index: number) => number): Map<string, number> {
  return new Map(words.map((word, index) => [word, toValue(index)]));
}

const factors = new Map([
  ...['twice', 'twofold', 'double', 'doubled', 'doubles', 'doubling'].map((word) => [word, 2] as const),
  ...['threefold', 'triple', 'tripled', 'triples', 'tripling', 'trebled'].map((word) => [word, 3] as const),
  ...['fourfold', 'quadruple', 'quadrupled', 'quadrupling'].map((word) => [word, 4] as const),
  ['tenfold', 10] as const,
]);
/** Other words need something behind them that is compared: "twice a day", "a double room". */
const isFactorAlone = /(?:fold|d|ing)$/;
const comparedBehind = /^ (?:as|the|what|that|its|their|his|her|more)\b/;

/** The words with which a number in words can begin. */
export const numberWords: readonly string[] = [
  ...['half', 'hundred', 'thousand', 'million', 'billion', 'dozen'],
  ...ones.keys(),
  ...tens.keys(),
  ...ordinals.keys(),
  ...['second', 'third', 'every'],
  ...factors.keys(),
];

/** Behind "a" and "an", the words with which these are a number. */
export const countedOnce: readonly string[] = [...scales.keys(), ...fractions.keys(), 'decade'];

const parts = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
]);

const maxLength = 60;

/** The number that begins at `at`; undefined when none does, or one that counts nothing ("one", "thousands"). */
export function numberAt(text: string, at: number, to: number): NumberFound | undefined {
  const code = text.charCodeAt(at);
  const ahead = text.slice(at, Math.min(to, at + maxLength));
  const number =
    (code >= 48 && code <= 57) || parts.has(text.charAt(at))
      ? inDigits(text, at, ahead)
      : isHalfOfTime.test(text.slice(Math.max(0, at - 8), at + 4))
        ? undefined
        : (wholeOfRate(text, at, ahead) ?? unity(at, ahead) ?? inWords(at, ahead));
  return number?.kind === 'plain'
    ? withPart(number, text.slice(number.end, Math.min(to, number.end + maxLength)))
    : number;
}

/** "In the first half" of a year or a match. */
const isHalfOfTime = /\b(?:first|second|latter)[ -]half$/i;

/** "12.9 nurses per thousand inhabitants" */
function wholeOfRate(text: string, at: number, ahead: string): NumberFound | undefined {
  const word = /^(?:hundred|thousand|million)\b/i.exec(ahead)?.[0];
  if (word === undefined || !/\b(?:per|every|each) $/i.test(text.slice(Math.max(0, at - 6), at))) return undefined;
  const value = scales.get(word.toLowerCase()) ?? 1;
  return { start: at, end: at + word.length, kind: 'plain', value, grain: value, isWord: true };
}

/** "A decade" are ten years, and nobody counts it; "one gigawatt-hour" is measured, where "one" alone counts nothing. */
function unity(at: number, ahead: string): NumberFound | undefined {
  const written =
    /^(?:a(?= decade\b)|one(?=[ -](?:(?:kilo|mega|giga|tera|milli|centi)|(?:met|lit)(?:er|re)s?\b|mile\b|tonn?e?\b|hectare|acre)))/i.exec(
      ahead,
    )?.[0];
  return written === undefined
    ? undefined
    : { start: at, end: at + written.length, kind: 'plain', value: 1, grain: 1, isWord: true };
}

/** "Seven and a half", "two and three quarter million" */
function withPart(number: NumberFound, rest: string): NumberFound {
  const part = /^[ -]and[ -](a|one|three)[ -](half|third|quarter)s?\b(?! of\b(?! (?:the |its )?\d))/i.exec(rest);
  if (!part || number.value >= 1000 || number.value % 1 !== 0) return number;
  const share =
    ((part[1] ?? '').toLowerCase() === 'three' ? 3 : 1) / (fractions.get((part[2] ?? '').toLowerCase()) ?? 1);
  const scaled = scaleAfter(rest.slice(part[0].length));
  const factor = scaled?.factor ?? 1;
  const end = number.end + part[0].length + (scaled?.length ?? 0);
  return { ...number, end, value: (number.value + share) * factor, grain: factor / 2 };
}

function inDigits(text: string, at: number, ahead: string): NumberFound | undefined {
  if (/[\p{L}\p{N}_]/u.test(text.charAt(at - 1))) return undefined;
  // No clock shows more than 24 hours, or hundredths: "69:12" and "8:41.43" are minutes and seconds.
  const clock =
    /^(?:(\d{1,2}):)?((?<=:)[0-5]\d|2[5-9]|[3-9]\d|\d{1,2}(?=:[0-5]\d\.\d)):([0-5]\d(?:\.\d{1,3})?)(?![\d:])/.exec(
      ahead,
    );
  if (clock) {
    const seconds = Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    return { start: at, end: at + clock[0].length, kind: 'duration', value: seconds, grain: 1, isWord: false };
  }
  const part = /^(\d{0,6})([½¼¾⅓⅔⅛])/u.exec(ahead);
  if (part) {
    const value = Number(part[1] || 0) + (parts.get(part[2] ?? '') ?? 0);
    const scaled = scaleAfter(ahead.slice(part[0].length));
    const [factor, length] = [scaled?.factor ?? 1, scaled?.length ?? 0];
    const end = at + part[0].length + length;
    return { start: at, end, kind: 'plain', value: value * factor, grain: factor / 8, isWord: false };
  }
  // Columns of a table stand side by side: "45-54 573 1,433".
  const isRow = /\d[ –-]$/.test(text.slice(Math.max(0, at - 2), at));
  const written = (isRow ? ungrouped : grouped).exec(ahead)?.[0];
  if (written === undefined || written.length > 18) return undefined;
  const plain = written.replace(/[,\s]/g, '');
  const value = Number(plain);
  const end = at + written.length;
  const rest = ahead.slice(written.length);
  const ordinal = /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/u.exec(rest);
  if (ordinal) return { start: at, end: end + 2, kind: 'ordinal', value, grain: 1, isWord: false };
  const rate = /^ (?:in|out of) (?:every )?(\w+)\b/.exec(rest);
  const whole = rate && (Number(rate[1]) || ones.get(rate[1] ?? ''));
  if (whole && value <= whole && whole <= 100 && !/^ in \d{2,}/.test(rest)) {
    return shareOf(at, end + (rate?.[0].length ?? 0), value / whole);
  }
  const scaled = isMetres(text, at, written, rest) ? undefined : scaleAfter(rest);
  const factor = scaled?.factor ?? 1;
  return {
    start: at,
    end: end + (scaled?.length ?? 0),
    kind: 'plain',
    value: value * factor,
    grain: grainOf(plain) * factor,
    isWord: false,
  };
}

const ofLength =
  /^m (?:race|hurdles|sprint|dash|relay|heat|title|record|champion\w*|freestyle|backstroke|butterfly|breaststroke|medley|steeplechase|barrier|runner|high|long|wide|deep|tall)\b/;
const isOver = /^m(?:$|[.,;:)]| (?:[–—-]|and|at|in|on|by|to|for|with|but|after)\b)/;

/** "The 60m race", "cleared 4.88m", "won the 1,000m at the games": metres, and no millions. */
function isMetres(text: string, at: number, written: string, rest: string): boolean {
  if (ofLength.test(rest)) return true;
  const isExact = /,|^\d\d?\.\d\d$/.test(written) || /['’]s $|\bthe $/.test(text.slice(Math.max(0, at - 4), at));
  return isExact && isOver.test(rest) && !/[$€£¥]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

function scaleAfter(rest: string): { readonly factor: number; readonly length: number } | undefined {
  const word = /^[\s-](hundred|thousand|lakh|million|crore|billion|trillion|dozen)\b/i.exec(rest);
  if (word) return { factor: scales.get((word[1] ?? '').toLowerCase()) ?? 1, length: word[0].length };
  const short = /^(?:\s?(mn|mln|cr|bn|bln|tn)|(k|m|b))(?![\p{L}\p{N}])/iu.exec(rest);
  const factor = short && shortScales.get((short[1] ?? short[2] ?? '').toLowerCase());
  return factor ? { factor, length: short[0].length } : undefined;
}

/** Of "11000": 1000; of "1.25": 0.01; of "105": 1. */
function grainOf(digits: string): number {
  const [whole = '', decimals] = digits.split('.');
  if (decimals !== undefined) return 10 ** -decimals.length;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return 10 ** Math.min(zeros, Math.max(0, whole.length - 1));
}

/** Behind "a third" that is a share, and not the third of something counted. */
const endsShare =
  /^(?: (?:of|more|less|fewer|higher|lower|in|since|over|on|to|from|above|below|by|and|or|than)\b|[.,;:!?”"’)]|\s?\[|\s*$)/;

function shareOf(start: number, end: number, share: number): NumberFound {
  return { start, end, kind: 'share', value: share * 100, grain: shareGrain, isWord: true };
}

/** "The third rise", "second-largest"; "a second later" and "two of the third" count nothing. */
const countedBehind = /^(?:-\p{Ll}| (?!(?:later|after|before|ago|of|to|in|at|on|and|or|is|was|for)\b)\p{L}{3})/u;

/** "twenty-one", "three hundred and five thousand", "two dozen", "half a million", "a third", "two-thirds", "one in five". */
function inWords(at: number, ahead: string): NumberFound | undefined {
  const words = [...ahead.matchAll(/[a-z]+/gi)];
  const word = (index: number) => words[index]?.[0].toLowerCase() ?? '';
  const endOf = (index: number) => (words[index]?.index ?? 0) + (words[index]?.[0].length ?? 0);
  /** Only a space or a hyphen parts them. */
  const isNext = (index: number) => /^[\s-]$/.test(ahead.slice(endOf(index - 1), words[index]?.index ?? 0));
  const first = word(0);

  const factor = factors.get(first);
  if (factor !== undefined) {
    const end = at + endOf(0);
    const isSaid = isFactorAlone.test(first) || comparedBehind.test(ahead.slice(endOf(0)));
    return isSaid ? { start: at, end, kind: 'factor', value: factor, grain: 1, isWord: true } : undefined;
  }
  if (first === 'every') {
    const each = isNext(1) && unitOrdinals.get(word(1));
    const isShare =
      each && each > 1 && /^ (?!(?:year|month|week|day|hour|time|minute|\p{Lu}))\p{L}/u.test(ahead.slice(endOf(1)));
    return isShare ? shareOf(at, at + endOf(1), 1 / each) : undefined;
  }
  const ordinal =
    ordinals.get(first) ?? (countedBehind.test(ahead.slice(endOf(0))) ? unitOrdinals.get(first) : undefined);
  if (ordinal !== undefined) {
    return { start: at, end: at + endOf(0), kind: 'ordinal', value: ordinal, grain: 1, isWord: true };
  }
  if (first === 'half') {
    if (isNext(1) && word(1) === 'a' && isNext(2) && (scales.get(word(2)) ?? 0) >= 12) {
      const value = (scales.get(word(2)) ?? 0) / 2;
      return { start: at, end: at + endOf(2), kind: 'plain', value, grain: value / 5, isWord: true };
    }
    return shareOf(at, at + endOf(0), 0.5);
  }
  const part = partOfScale(at, ahead);
  if (part) return part;
  if (first === 'a' || first === 'an') {
    if (!isNext(1)) return undefined;
    if (word(1) !== 'half' && fractions.has(word(1)) && endsShare.test(ahead.slice(endOf(1)))) {
      return shareOf(at, at + endOf(1), 1 / (fractions.get(word(1)) ?? 1));
    }
    const scale = scales.get(word(1));
    if (!scale) return undefined;
    return {
      start: at,
      end: at + endOf(1),
      kind: 'plain',
      value: scale,
      grain: scale === 12 ? 1 : scale,
      isWord: true,
    };
  }
  const count = ones.get(first);
  const rate = /^[a-z]+ \p{Ll}{2,24} in (?:every )?([\p{L}\d]+)/iu.exec(ahead);
  const each = rate && count && (Number(rate[1]) || ones.get(rate[1] ?? '') || tens.get(rate[1] ?? ''));
  // "Three houses in four stay dry", and not "three people in four cars".
  const isRate =
    count === 1 || (each && each <= 10 && !/^(?: \p{Ll}+s\b|[\s-]\p{Ll}+-)/u.test(ahead.slice(rate?.[0].length)));
  if (rate && each && count < each && each <= 100 && isRate) return shareOf(at, at + rate[0].length, count / each);
  if (count !== undefined && isNext(1)) {
    const parts = fractions.get(word(1));
    if (parts && count < parts && (count > 1 || endsShare.test(ahead.slice(endOf(1))))) {
      return shareOf(at, at + endOf(1), count / parts);
    }
    if (word(1) === 'in' && isNext(2)) {
      const whole = ones.get(word(2)) ?? tens.get(word(2)) ?? Number(word(2));
      if (whole && count < whole) return shareOf(at, at + endOf(2), count / whole);
    }
  }
  return sumOfWords(at, ahead, words, isNext);
}

/** "a quarter of a million", "three quarters of a billion" */
function partOfScale(at: number, ahead: string): NumberFound | undefined {
  const match = /^(an?|one|two|three|four) ([a-z]+) of an? (hundred|thousand|million|billion|trillion)\b/i.exec(ahead);
  const parts = fractions.get((match?.[2] ?? '').toLowerCase());
  if (!match || !parts) return undefined;
  const scale = scales.get((match[3] ?? '').toLowerCase()) ?? 1;
  const value = ((ones.get((match[1] ?? '').toLowerCase()) ?? 1) / parts) * scale;
  return { start: at, end: at + match[0].length, kind: 'plain', value, grain: value / 5, isWord: true };
}

function sumOfWords(
  at: number,
  ahead: string,
  words: readonly RegExpExecArray[],
  isNext: (index: number) => boolean,
): NumberFound | undefined {
  let total = 0;
  let group = 0;
  let index = 0;
  let end = 0;
  let lastScale = 1;
  let count = 0;
  let isOrdinal = false;
  for (; index < words.length && (index === 0 || isNext(index)); index++) {
    const word = words[index]?.[0].toLowerCase() ?? '';
    const value = ones.get(word) ?? tens.get(word);
    const scale = scales.get(word);
    const unit = unitOrdinals.get(word);
    if (value !== undefined) {
      // "twenty one" goes on, "five six" does not.
      const previous = words[index - 1]?.[0].toLowerCase() ?? '';
      if (group % 100 !== 0 && !(tens.has(previous) && value < 10 && value > 0)) break;
      group += value;
    } else if (scale !== undefined && scale > 0 && count > 0) {
      if (scale === 100) group *= 100;
      else if (scale === 12) group *= 12;
      else {
        total += group * scale;
        group = 0;
      }
      lastScale = scale;
    } else if (
      word === 'and' &&
      count > 0 &&
      lastScale >= 100 &&
      [ones, tens].some((each) => each.has(words[index + 1]?.[0].toLowerCase() ?? '')) &&
      group >= 100
    ) {
      continue;
    } else if (unit !== undefined && tens.has(words[index - 1]?.[0].toLowerCase() ?? '')) {
      group += unit;
      isOrdinal = true;
      count++;
      end = (words[index]?.index ?? 0) + word.length;
      break;
    } else break;
    count++;
    end = (words[index]?.index ?? 0) + word.length;
  }
  const value = total + group;
  if (count === 0 || value < 2) return undefined;
  const rest = isOrdinal ? undefined : scaleAfter(ahead.slice(end));
  if (rest && total === 0) {
    return {
      start: at,
      end: at + end + rest.length,
      kind: 'plain',
      value: value * rest.factor,
      grain: rest.factor,
      isWord: true,
    };
  }
  return {
    start: at,
    end: at + end,
    kind: isOrdinal ? 'ordinal' : 'plain',
    value,
    grain: grainOf(`${value}`),
    isWord: true,
  };
}
