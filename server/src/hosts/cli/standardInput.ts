// Standard input as a text, whatever its encoding.

import { decodeText } from '../../importers/decode';
import { maxFileSize } from '../disk/readFile';
import { say } from './terminal';

/** Undefined, with a message, when it is no text, or too long for an article. */
export async function readStandardInput(): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > maxFileSize) {
      say('standard input: too large; it is left out');
      return undefined;
    }
    chunks.push(chunk as Buffer);
  }
  const decoded = decodeText(Buffer.concat(chunks));
  if (decoded.text === undefined) say(`standard input: ${decoded.trouble}`);
  else if (decoded.note !== undefined) say(`standard input: ${decoded.note}`);
  return decoded.text;
}
