// "Source Provenance: Restart Language Server": for a server that does not respond, and after a change that needs a restart.

import type { ServerConnection } from '../serverConnection';

/** Ends the server and starts it again; all files are read again. */
export function restartServer(server: ServerConnection): Promise<void> {
  return server.restart();
}
