// The words right beside a number that tell a year from a count or a name: "2024 troops", "Resolution 1973". No grammar of dates.

const COUNTED = new Set(
  (
    'people persons troops soldiers men women children civilians fighters militants rebels protesters demonstrators refugees ' +
    'migrants officers officials workers employees residents inhabitants prisoners detainees victims casualties dead deaths injured ' +
    'wounded killed members students voters delegates homes houses buildings villages towns sites vehicles tanks aircraft planes ' +
    'missiles rockets drones shells bombs ships boats flights cases tests doses tonnes tons kilograms kg grams kilometres ' +
    'kilometers km metres meters miles feet yards acres hectares square barrels litres liters gallons degrees dollars euros pounds ' +
    'yen rubles roubles won percent per points votes shares copies pages words jobs billion million thousand ' +
    'lives personnel combatants families pilgrims passengers strong hp mph rpm calories watts mm cm engineers guests players ' +
    'times items units rounds hours minutes seconds days weeks months years others such more'
  ).split(' '),
);

const TITLES = new Set(
  (
    'resolution article flight route highway room section chapter page pages number no nos model version unit regiment brigade ' +
    'decree directive psalm verse line paragraph note table figure building block channel sector type class boeing airbus ' +
    'interstate docket appendix volume issue edition suite apartment gate platform train bus hill point windows office ' +
    'battalion squadron division approximately nearly almost exactly another other only some than least most over'
  ).split(' '),
);

/** Whether the word right after `end` is something that is counted, so that the number before it is a count. */
export function isCountedNoun(text: string, end: number): boolean {
  const start = skipSpaces(text, end);
  if (start === end || start - end > 2) return false;
  return COUNTED.has(wordFrom(text, start));
}

/** Whether the word right before `start` makes the number a name or a count: "Resolution 1973", "nearly 2000". */
export function isTitleBeforeNumber(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === start) return false;
  if (text.charCodeAt(end - 1) === 46) end--;
  let first = end;
  while (first > 0 && end - first < 16 && isLetter(text.charCodeAt(first - 1))) first--;
  return TITLES.has(text.slice(first, end).toLowerCase());
}

/** The lower-case word that begins at `start`. */
export function wordFrom(text: string, start: number): string {
  let end = start;
  while (end - start < 16 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 10 || code === 13;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
