// Standard input as a text, whatever its encoding.

import { decodeText } from '../../importers/decode';
import { say } from './terminal';

/** Undefined, with a message, when it is no text. */
export async function readStandardInput(): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const decoded = decodeText(Buffer.concat(chunks));
  if (decoded.text === undefined) say(`standard input: ${decoded.trouble}`);
  else if (decoded.note !== undefined) say(`standard input: ${decoded.note}`);
  return decoded.text;
}
