// Whether words behind a year tell what happened in it: "1931 Born in Turku", and not "1931 Annual report".

/** Words that begin the note of an act, as lives and chronicles have them. */
const knownActs =
  /^(?:born|dies|died|death|birth|baptism|baptised|baptized|burial|buried|marries|marriage|widowed|begins|began|becomes|became|joins|leaves|left|moves|builds|built|wins|won|founds|founding|sells|sold|buys|bought|gives|gave|goes|went|takes|took|makes|made|writes|wrote|meets|met|emigrates|arrives|retires|opens|closes|enters|returns|elected|daughter|son|twins|first|last)$/;
/** Verbs that a name follows. */
const pastActs =
  /^(?:founded|established|married|joined|appointed|elected|named|moved|published|opened|closed|acquired|visited|invaded|occupied|sold|launched|defeated|succeeded|entered|left)$/;
const joining =
  /^(?:to|in|at|from|for|as|with|by|on|into|the|a|an|his|her|their|its|out|off|up|over|after|under|near|of)$/;

/**
 * Whether `claim`, the words behind a year, begins with an act: a verb in the past ("Founded", "moved"), one in the present that goes on with a
 * small word ("Lives at"), or a word that lives and chronicles begin with.
 */
function tellsAct(claim: string): boolean {
  const [first = '', second = ''] = claim.slice(0, 80).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const word = first.toLowerCase();
  if (knownActs.test(word) || / born\b/.test(claim.slice(0, 60))) return true;
  // "Restricted Precompile Range" is a name.
  if (/\p{L}{2}ed$/u.test(word)) return second === '' || !/^\p{Lu}/u.test(second) || pastActs.test(word);
  return /\p{L}{2}s$/u.test(word) && joining.test(second);
}

/** So many years with acts are a timeline, and so few of them may say something else. */
const minActs = 3;

/**
 * Whether `years` and the claims behind them, in order, are a chronicle: they rise or fall, and most claims are acts.
 * @param years each the year that a line begins with
 */
export function areActs(years: readonly number[], claims: readonly string[]): boolean {
  if (years.length < minActs) return false;
  const rises = years.every((year, at) => at === 0 || year >= (years[at - 1] ?? year));
  const falls = years.every((year, at) => at === 0 || year <= (years[at - 1] ?? year));
  return (
    (rises !== falls || new Set(years).size > 1) &&
    (rises || falls) &&
    claims.filter(tellsAct).length * 2 > claims.length
  );
}

/** "1931 Born", "abt. 1852 Daughter", "1874-78 Lives": the year, and where the claim begins, if words follow with only a space between. */
export function yearBeforeWords(written: string): { readonly year: number; readonly claim: string } | undefined {
  const head =
    /^[*_`]{0,3}(?:(?:c|ca|abt|about|around|circa|bef|before|aft|after|by|in|est|~)\.?\s?)?(1\d{3}|20\d\d)(?:\s?[-–/]\s?\d{2,4}|['’]?s)?[*_`]{0,3},?\s+(?=["“‘(]?\p{L})/iu.exec(
      written.slice(0, 60),
    );
  return head ? { year: Number(head[1]), claim: written.slice(head[0].length) } : undefined;
}
