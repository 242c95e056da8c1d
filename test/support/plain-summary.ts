// A summary as plain values: one that was packed gives its parts when asked, and no two of those are equal by their fields.

import type { Summary } from '../../server/src/workspace/facts';

/** Everything that a summary can be asked for. */
export function plainSummary({ kind, headline, headlineKey, dateline, sources, accounts, quotes }: Summary) {
  const plainAccounts = accounts.map(({ kind, date, text, sources, content }) => {
    const { first, last, hull, precision, approximate, edtf, anchor } = date;
    return {
      kind,
      text,
      sources,
      content,
      date: { first, last, hull, precision, approximate, edtf, anchor, text: date.text },
    };
  });
  // A view of many numbers is not held to be equal to a list of its own.
  const plainQuotes = quotes.map(({ words, context }) => ({ words: [...words], context: [...context] }));
  return { kind, headline, headlineKey, dateline, sources, accounts: plainAccounts, quotes: plainQuotes };
}
