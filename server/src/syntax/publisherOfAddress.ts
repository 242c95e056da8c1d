// Whether a name is that of whoever publishes at an address. In the words of a link, "Echo: Mill burns", only this shows that a colon
// ends a publisher: a title may have one, too.

import type { Span } from './span';

const host = /^<?(?:https?:\/\/)?(?:www\d?\.)?([^/:?#\s>]+)/i;
/** Shorter words stand in too many hosts. */
const minShared = 3;
/** A colon, within emphasis or behind it. */
const colon = /^[*_"”]{0,3}[:：]/;

/**
 * @param publisher place in `text` of what was read as a publisher from the words of a link
 * @param url place of its address
 * @returns whether it may as well begin the title: a colon ends it, and the address does not have its name
 */
export function mayBeginTitle(text: string, publisher: Span, url: Span): boolean {
  return colon.test(text.slice(publisher.end, publisher.end + 4)) && !publishesAt(text, publisher, url);
}

/** Whether the host has a word of the name, the whole of it, or begins with its initials. */
function publishesAt(text: string, name: Span, url: Span): boolean {
  const address = lettersOf(host.exec(text.slice(url.start, Math.min(url.end, url.start + 200)))?.[1] ?? '');
  const words = text
    .slice(name.start, name.end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  if (address === '' || words.every((word) => word === '')) return false;
  const whole = words.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    words.some((word) => word.length >= minShared && address.includes(word)) ||
    address.includes(whole) ||
    (initials.length >= minShared - 1 && address.startsWith(initials))
  );
}

function lettersOf(written: string): string {
  return written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
