// Which addresses of an article may become links: those of the web and of mail. Everything else (`command:`, `vscode:`, `file:`,
// `javascript:`, `data:`) could make the editor act, so it stays text.

const schemed = /^(?:https?:\/\/[^\s/?#\\@:[\]]|mailto:[^\s@?]+@[^\s@?])/i;
const host = /^[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24}(?::\d{1,5})?(?=[/?#]|$)/i;

/** Spaces, control and bidirectional characters, and what no address may hold unescaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
const unsafe = /[\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"<>[\]\\^`{|}]/g;

/**
 * The target for a link to an address as an article writes it.
 * @returns an `http:`, `https:` or `mailto:` address without spaces, quotes, brackets or control characters; a host alone gets
 * `https:`. Undefined for everything else
 */
export function webAddress(written: string): string | undefined {
  const address = written.trim();
  if (schemed.test(address)) return address.replace(unsafe, encodeURIComponent);
  return host.test(address) ? `https://${address.replace(unsafe, encodeURIComponent)}` : undefined;
}
