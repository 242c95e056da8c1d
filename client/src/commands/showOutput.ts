// "Source Provenance: Show Output": what the client and the server have to say about themselves.

import type { LogOutputChannel } from 'vscode';

/** Opens the output panel on the extension's channel; the focus stays in the text. */
export function showOutput(output: LogOutputChannel): void {
  output.show(true);
}
