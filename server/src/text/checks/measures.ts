// What figures are measured in: currencies by their signs, codes and names; lengths, weights and areas in one base unit each, so that
// miles fit kilometres.

import type { Span } from '../../syntax/span';

const signs = new Map([
  ['$', 'usd'],
  ['us$', 'usd'],
  ['a$', 'aud'],
  ['c$', 'cad'],
  ['hk$', 'hkd'],
  ['nz$', 'nzd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['₩', 'krw'],
  ['₹', 'inr'],
  ['rs', 'inr'],
  ['rs.', 'inr'],
  ['₽', 'rub'],
  ['₴', 'uah'],
]);

const names: readonly (readonly [RegExp, string])[] = [
  [/^(?:u\.?s\.? )?(?:dollars?|usd|bucks)\b/i, 'usd'],
  [/^(?:euros?|eur)\b/i, 'eur'],
  // Pounds that weigh something say so.
  [/^(?:pounds?(?! of\b| in weight\b| heav)|sterling|gbp)\b/i, 'gbp'],
  [/^(?:yen|jpy)\b/i, 'jpy'],
  [/^(?:won|krw)\b/i, 'krw'],
  [/^(?:yuan|renminbi|rmb|cny)\b/i, 'cny'],
  [/^(?:rupees?|inr)\b/i, 'inr'],
  [/^(?:r(?:o)?ubles?|rub)\b/i, 'rub'],
  [/^(?:hryvnias?|uah)\b/i, 'uah'],
  [/^(?:francs?|chf)\b/i, 'chf'],
  [/^(?:kron(?:or|er|a|e)|crowns?|sek|nok|dkk)\b/i, 'krona'],
  [/^(?:lira|try)\b/i, 'try'],
  [/^(?:pesos?|mxn)\b/i, 'peso'],
  [/^(?:reais|brl)\b/i, 'brl'],
  [/^(?:zlotys?|pln)\b/i, 'pln'],
  [/^(?:rand|zar)\b/i, 'zar'],
];

/** How the names begin: few numbers have any, and each pattern costs time. */
const mayBeMoney =
  /^(?:u\.?s|doll|buck|eur|poun|ster|gbp|yen|jpy|won|krw|yuan|renm|rmb|cny|rup|inr|ro?ub|hryv|uah|fran|chf|kron|crow|sek|nok|dkk|lira|try|peso|mxn|reai|brl|zlot|pln|rand|zar)/i;

export interface MoneyFound extends Span {
  readonly unit: string;
}

/** The currency of a number, before it or behind it; undefined when it is no money. */
export function currencyOf(before: string, text: string, { start, end }: Span): MoneyFound | undefined {
  const sign = /((?:US|A|C|HK|NZ)?[$€£¥₩₹₽₴]|\bRs\.?)\s?$/i.exec(before);
  const code = /\b(USD|EUR|GBP|JPY|KRW|CNY|INR|RUB|UAH|CHF|SEK|NOK|DKK)\s$/.exec(before);
  const written = sign ?? code;
  if (written) {
    const unit = sign
      ? signs.get((sign[1] ?? '').toLowerCase())
      : names.find(([name]) => name.test(code?.[1] ?? ''))?.[1];
    if (unit) return { start: start - written[0].length, end, unit };
  }
  const behind = /^(?:\s|-)?/.exec(text.slice(end, end + 1))?.[0].length ?? 0;
  const rest = text.slice(end + behind, end + behind + 24);
  if (/^€/.test(rest)) return { start, end: end + behind + 1, unit: 'eur' };
  const name = mayBeMoney.test(rest) ? names.find(([pattern]) => pattern.test(rest)) : undefined;
  const length = name?.[0].exec(rest)?.[0].length ?? 0;
  return name ? { start, end: end + behind + length, unit: name[1] } : undefined;
}

/** Unit, what it measures, and how many base units it has. */
const measures: readonly (readonly [written: string, unit: string, factor: number])[] = [
  ['kilomet(?:er|re)s?|kms?', 'length', 1000],
  ['nautical miles?', 'length', 1852],
  ['miles?|mi', 'length', 1609.344],
  ['centimet(?:er|re)s?|cm', 'length', 0.01],
  ['millimet(?:er|re)s?|mm', 'length', 0.001],
  ['met(?:er|re)s?|m', 'length', 1],
  ['feet|foot|ft', 'length', 0.3048],
  ['inch(?:es)?|in(?= \\(\\d)', 'length', 0.0254],
  ['yards?', 'length', 0.9144],
  ['kilograms?|kilos?|kgs?', 'weight', 1],
  ['metric tons?|tonnes?|tons?', 'weight', 1000],
  ['pounds?|lbs?', 'weight', 0.45359],
  ['grams?|g', 'weight', 0.001],
  ['milligrams?|mg', 'weight', 1e-6],
  ['hectares?|ha', 'area', 10_000],
  ['acres?', 'area', 4046.86],
  ['square kilomet(?:er|re)s?|sq\\.? ?kms?|km2|km²', 'area', 1e6],
  ['square miles?|sq\\.? ?mi', 'area', 2_589_988],
  ['square met(?:er|re)s?|sq\\.? ?m|m2|m²', 'area', 1],
  ['square f(?:ee|oo)t|sq\\.? ?ft', 'area', 0.0929],
  ['lit(?:er|re)s?', 'volume', 1],
  ['hectolit(?:er|re)s?|hl', 'volume', 100],
  ['gallons?', 'volume', 3.785],
  ['pints?', 'volume', 0.5683],
  ['cubic met(?:er|re)s?|m3|m³', 'volume', 1000],
  ['barrels?', 'barrels', 1],
  ['watts?', 'power', 1e-6],
  ['megawatts?|mw', 'power', 1],
  ['gigawatts?|gw', 'power', 1000],
  ['kilowatts?|kw', 'power', 0.001],
  ['terawatts?|tw', 'power', 1e6],
  ['watt[ -]?hours?|wh', 'energy', 0.001],
  ['kilowatt[ -]?hours?|kwh', 'energy', 1],
  ['megawatt[ -]?hours?|mwh', 'energy', 1000],
  ['gigawatt[ -]?hours?|gwh', 'energy', 1e6],
  ['terawatt[ -]?hours?|twh', 'energy', 1e9],
  ['megabytes?|mb', 'data', 1],
  ['gigabytes?|gb', 'data', 1000],
  ['terabytes?|tb', 'data', 1e6],
  ['horsepower|hp', 'power', 0.0007457],
  ['degrees?(?: celsius)?|celsius|°c', 'degrees', 1],
  ['degrees? fahrenheit|fahrenheit|°f', 'fahrenheit', 1],
  ['hours?|hrs?', 'hours', 1],
  ['minutes?|mins?', 'hours', 1 / 60],
  ['seconds?|secs?', 'hours', 1 / 3600],
  ['km/h|kph|kilomet(?:er|re)s? (?:per|an) hour', 'speed', 1],
  ['mph|miles (?:per|an) hour', 'speed', 1.609344],
];

interface MeasurePattern {
  readonly pattern: RegExp;
  readonly unit: string;
  readonly factor: number;
}

/** By the letters that a written unit may begin with, since few numbers have any and each pattern costs time. */
const patterns = new Map<string, MeasurePattern[]>();
for (const [written, unit, factor] of measures) {
  const pattern = new RegExp(`^[\\s\\u00a0-]?(?:${written})(?![\\p{L}\\p{N}])`, 'iu');
  for (const letter of new Set(written.split('|').map((form) => form.charAt(0)))) {
    const known = patterns.get(letter);
    if (known) known.push({ pattern, unit, factor });
    else patterns.set(letter, [{ pattern, unit, factor }]);
  }
}

/** The measure that `rest` begins with, behind a number. `length`: of what is written of it. */
export function measureOf(
  rest: string,
): { readonly unit: string; readonly factor: number; readonly length: number } | undefined {
  let best: { readonly unit: string; readonly factor: number; readonly length: number } | undefined;
  const letter = rest.charAt(/^[\s\u00a0-]/.test(rest) ? 1 : 0).toLowerCase();
  for (const { pattern, unit, factor } of patterns.get(letter) ?? []) {
    const length = pattern.exec(rest)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { unit, factor, length };
  }
  return best;
}
