// Entry point of the language server for editors: dist/server.js.

import { isTransport, serve, transports } from './serve';

if (process.argv.slice(2).some(isTransport)) {
  serve();
} else {
  process.stderr.write(`provenance: the language server needs one of ${transports.join(', ')}\n`);
  process.exitCode = 2;
}
