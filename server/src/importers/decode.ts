// Bytes to text. Newsrooms have old files, so more than UTF-8 is read; what is no text at all is said to be none.

export type Decoded =
  /** `note`: what a person should know about it, in one line. */
  { readonly text: string; readonly note: string | undefined } | { readonly text: undefined; readonly trouble: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');
const windows1252 = new TextDecoder('windows-1252');

/** A text in an old encoding has line breaks and tabs, and next to nothing else below the space. */
const maxControlShare = 0.01;

/** Reads UTF-8, UTF-16 with a byte order mark, and what is neither as windows-1252. The mark is no part of the text. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return fine(utf16le.decode(bytes));
  if (first === 0xfe && second === 0xff) return fine(utf16be.decode(bytes));
  if (bytes.includes(0)) return { text: undefined, trouble: 'a binary file; it is left out' };
  try {
    return fine(utf8.decode(bytes));
  } catch {
    if (first === 0xef && second === 0xbb && third === 0xbf) {
      return { text: lenientUtf8.decode(bytes), note: 'not all of it is valid UTF-8; what is not is read as U+FFFD' };
    }
    if (controlShare(bytes) > maxControlShare) return { text: undefined, trouble: 'a binary file; it is left out' };
    return { text: windows1252.decode(bytes), note: 'not valid UTF-8; it is read as windows-1252' };
  }
}

function fine(text: string): Decoded {
  return { text, note: undefined };
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls++;
  return controls / bytes.length;
}
