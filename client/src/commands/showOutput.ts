// "Source Provenance: Show Output": the log of the client and the server.

import type { LogOutputChannel } from 'vscode';

/** Opens the output panel on the extension's channel; the focus stays in the text. */
export function showOutput(output: LogOutputChannel): void {
  output.show(true);
}
