// "Source Provenance: Restart Language Server": for when something looks stuck, and after a change that needs a fresh start.

import type { ServerConnection } from '../serverConnection';

/** Ends the server and starts it again; all files are read again. */
export function restartServer(server: ServerConnection): Promise<void> {
  return server.restart();
}
