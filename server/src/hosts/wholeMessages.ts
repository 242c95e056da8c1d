// Standard output for a language server: the head of a message and its body are written as one, so that the client is woken once and
// finds all of it.

import { Writable } from 'node:stream';

/**
 * A stream to be given to a connection, which writes heads as text and bodies as bytes.
 * @param to where everything goes
 */
export function wholeMessages(to: Writable): Writable {
  let heads = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, done) {
      if (typeof chunk === 'string') {
        heads += chunk;
        done();
        return;
      }
      const head = Buffer.from(heads, 'latin1');
      heads = '';
      to.write(Buffer.concat([head, chunk]), done);
    },
  });
  // A client that is gone is seen at the other stream; here it must only not end the process with a stack.
  to.on('error', (error) => stream.destroy(error));
  return stream;
}
