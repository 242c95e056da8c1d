// Makes the server push the problems of every file, by hiding the client's ability to pull them.
//
// The client pulls for a document only while it has a tab, and forgets its problems with the tab. A document can outlive its tab
// for minutes (a peek view, another extension), and the server learns of its end only then: in between nobody shows its problems.

import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';

/** To be registered with a language client before it starts. */
export const pushedDiagnostics: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    delete capabilities.textDocument?.diagnostic;
    delete capabilities.workspace?.diagnostics;
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};
