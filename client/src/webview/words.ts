// The words of the page in the language of the editor, which hands them over in the page: see timeline/panel.ts.

import { timelineWords } from '../timeline/wording';

/** By the English words; empty when those are shown. */
const known = new Map<string, unknown>(Object.entries(handedOver()));

/** The words of `message` in the user's language, with `{0}`, `{1}` … replaced by `values`. */
export function t(message: string, ...values: (string | number)[]): string {
  const translated = known.get(message);
  const words = typeof translated === 'string' ? translated : message;
  return words.replace(/\{(\d+)\}/g, (place, at) => String(values[Number(at)] ?? place));
}

export const words = timelineWords(t, document.documentElement.lang || 'en');

function handedOver(): object {
  return JSON.parse(document.querySelector('script[type="application/json"]')?.textContent || '{}');
}
