// Whether a copy has a text to check against: the beginning of an article behind a paywall, and texts in other languages, have none.
// What is found in them is found all the same.

/** What is sampled of a long text. */
const maxSample = 20_000;

const paywall =
  /\b(?:subscribe(?: now| today)? to (?:continue|read|keep reading|unlock)|(?:continue|keep) reading (?:with|for|by)|(?:this|the rest of this) (?:article|story|content) is (?:for|reserved for|available to|only available to|exclusive to) (?:our )?(?:paying |registered |premium )?(?:subscribers|members)|already a (?:subscriber|member)\?|to (?:read|continue reading|access) (?:the )?(?:full|rest of (?:the|this)|this) (?:article|story|content)|sign in to (?:continue|read)|log in to (?:continue|read)|you have (?:reached|read) your (?:limit|last) (?:of )?(?:free )?articles?|unlock (?:this|the full) (?:article|story)|start your free trial|register (?:for free )?to (?:continue|read)|for subscribers only|subscribers? only)/i;

const englishWords =
  /\b(?:the|of|and|to|in|that|is|was|for|on|with|as|by|at|from|his|her|were|are|have|has|said|it|be|an|not)\b/gi;

/** Longer texts have an article beside the request to subscribe. */
const maxStubWords = 220;
/** The language of a text with fewer words is uncertain. */
const minWords = 40;

export type TextLimit = 'paywall' | 'language';

/** Why what is not found in `text` may stand in the source all the same; undefined when it is a whole English text. */
export function limitOf(text: string): TextLimit | undefined {
  const sample = text.length > maxSample ? text.slice(0, maxSample) : text;
  const words = sample.match(/\p{L}[\p{L}\p{M}’']*/gu)?.length ?? 0;
  if (words >= minWords || /[^\p{Script=Latin}\P{L}]{30}/u.test(sample)) {
    const english = sample.match(englishWords)?.length ?? 0;
    if (english < words * 0.1) return 'language';
  }
  if (text.length > maxSample) return undefined;
  return words <= maxStubWords && paywall.test(sample) ? 'paywall' : undefined;
}
