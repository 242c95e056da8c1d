// A copy made ready for figures: its figures by kind and value, and the words near each.

import { addTo } from '../../syntax/lists';
import { pieces } from '../../syntax/pieces';
import { lastBegunBy, type Span } from '../../syntax/span';
import { finish, type Steps } from '../../syntax/steps';
import { clocksIn, isPair, namesIn, scoresIn } from './clocksAndScores';
import { coverageOf } from './coverage';
import { type Figure, figuresIn } from './figures';
import { isScaled, keyOf, nearTerms } from './figureTerms';
import { SentenceTerms } from './sentenceTerms';
import { byValueInSteps } from './valueOrder';

/** A copy made ready for figures. */
export interface FigureText {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly sentences: SentenceTerms;
  readonly readable: Span;
  /** Those that say how old somebody is. */
  readonly ages: readonly Figure[];
  /** Figures of one kind and unit, by value. */
  readonly byKind: ReadonlyMap<string, readonly Figure[]>;
  /** Its tables leave out the scale: "in millions of euros". */
  readonly isScaled: boolean;
  /** Terms near a figure, made once. */
  nearOf(figure: Figure): ReadonlySet<number>;
}
/** UTF-16 units between two pauses: numbers in words take longer to read than letters. */
const maxPiece = 8000;
/** More ages are not looked at. */
const maxAges = 200;

/**
 * @param skip what no reader sees
 * @param readable the article in the text; what menus and advertisements count is found only where it fits by its words
 */
export function* figureTextInSteps(
  text: string,
  span: Span,
  sentences: SentenceTerms,
  readable: Span,
  skip: readonly Span[] = [],
): Steps<FigureText> {
  const figures: Figure[] = [];
  const byKind = new Map<string, Figure[]>();
  const isUnseen = coverageOf(skip);
  for (const piece of pieces(text, span, maxPiece)) {
    const isCode = coverageOf(codesIn(text, piece));
    for (const figure of figuresIn(text, piece)) {
      if (isUnseen(figure) || isCode(figure)) continue;
      if (isYearOrTime(text, figure) || isDayOfMonth(text, figure) || isListNumber(text, figure)) continue;
      figures.push(figure);
      addTo(byKind, keyOf(figure), figure);
    }
    for (const pair of [...clocksIn(text, piece, true), ...scoresIn(text, piece, true), ...namesIn(text, piece)])
      addTo(byKind, keyOf(pair), pair);
    yield;
  }
  const currency = onlyCurrency(byKind);
  if (currency)
    for (const figure of figures) if (isBareAmount(text, figure)) addTo(byKind, currency, inMoney(figure, currency));
  for (const [key, others] of byKind) {
    yield;
    byKind.set(key, yield* byValueInSteps(others));
  }
  const near = new Map<Figure, ReadonlySet<number>>();
  return {
    text,
    figures,
    sentences,
    readable,
    ages: figures.filter(({ isAge }) => isAge).slice(0, maxAges),
    byKind,
    isScaled: isScaled(text),
    nearOf: (figure) => {
      let terms = near.get(figure);
      if (!terms) {
        const sentence = sentences.sentenceAt(figure.start);
        const at = lastBegunBy(figures, figure.start);
        terms = isPair(figure) ? nearTerms(text, [figure], 0, sentence) : nearTerms(text, figures, at, sentence);
        near.set(figure, terms);
      }
      return terms;
    },
  };
}

/** The kind of all money in a copy; undefined when it has none, or several currencies. */
function onlyCurrency(byKind: ReadonlyMap<string, readonly Figure[]>): string | undefined {
  const [currency, other] = [...byKind.keys()].filter((key) => key.startsWith('money '));
  return other === undefined ? currency : undefined;
}

/** "Saving 1.1 million a year", "the county 2.4 million": nothing else is told in millions of nothing. */
function isBareAmount(text: string, { kind, isElliptic, start, end }: Figure): boolean {
  return kind === 'count' && isElliptic && /(?:illion|\dm|\d\s?bn)$/i.test(text.slice(start, end));
}

function inMoney(figure: Figure, key: string): Figure {
  return { ...figure, kind: 'money', unit: key.slice('money '.length) };
}

const code =
  /(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)[^\s)\]>"”]{1,400}|\b\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:T[\d:.+Z-]{4,30})?(?![\d%])/g;

/** Addresses, numbers of documents, and dates in figures alone: none of their digits counts anything. */
function codesIn(text: string, { start, end }: Span): Span[] {
  const within = text.slice(start, end);
  return [...within.matchAll(code)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The same at once. */
export function figureTextOf(text: string, span: Span, sentences = SentenceTerms.of(text, span)): FigureText {
  return finish(figureTextInSteps(text, span, sentences, span));
}

/** "Between 8.15 and 9.15 in the morning" */
const dotted =
  /^(?: (?:and|to) \d{1,2}\.\d\d)?(?: in the (?:morning|afternoon|evening)| (?:this|yesterday|tomorrow|on \p{Lu}\p{Ll}+day) (?:morning|afternoon|evening|night)| at night| hours| ?[ap]\.?m\b|,? UTC\b)/u;

/** Years, times of day, scores of votes that look like both, and ages of things are no figures of a claim. */
export function isYearOrTime(text: string, { start, end, kind }: Figure): boolean {
  if (kind !== 'count' && kind !== 'measure') return false;
  const written = text.slice(start, end);
  if (/^(?:1[0-9]|20)\d\d$/.test(written) && !/^ [\p{Ll}-]{3,}s\b/u.test(text.slice(end, end + 24))) return true;
  if (/^:\d\d|^\s?(?:[ap]\.?m\b|o['’]clock)|^\s?(?:GMT|UTC|EST|EDT|CET|KST)/i.test(text.slice(end, end + 10)))
    return true;
  if (/^\d{1,2}\.\d\d$/.test(written) && dotted.test(text.slice(end, end + 30))) return true;
  if (/^\d{1,2}\.\d\d$/.test(written) && /\d\.\d\d (?:and|to) $/.test(text.slice(Math.max(0, start - 12), start)))
    return true;
  return /\d:$/.test(text.slice(Math.max(0, start - 2), start)) || /^s\b/.test(text.slice(end, end + 2));
}

/** "2. The total loss": the number of a paragraph. */
function isListNumber(text: string, { start, end }: Figure): boolean {
  return /(?:^|\n)[ \t(]*$/.test(text.slice(Math.max(0, start - 4), start)) && /^[.)]\s/.test(text.slice(end, end + 2));
}

const monthBefore = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? $/i;
const monthBehind = /^(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

export function isDayOfMonth(text: string, { start, end, kind, value }: Figure): boolean {
  if ((kind !== 'count' && kind !== 'ordinal') || value > 31 || !/\d/.test(text.charAt(start))) return false;
  return monthBefore.test(text.slice(Math.max(0, start - 12), start)) || monthBehind.test(text.slice(end, end + 16));
}
