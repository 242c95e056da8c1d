// provenance lsp: the language server, for editors that start it by this program's name.

import { UsageError } from './arguments';
import type { Command } from './command';

export const lsp: Command = {
  usage: 'provenance lsp --stdio',
  summary: 'the language server (also --node-ipc, --socket=PORT, --pipe=NAME)',
  help: `
Options:
  --stdio            messages on standard input and output
  --node-ipc         messages on the channel of a parent that is Node
  --socket=PORT      messages on a port of this machine that the client listens on
  --pipe=NAME        messages on a named pipe

Example, in Neovim:
  vim.lsp.start({ name = 'provenance', cmd = { 'provenance', 'lsp', '--stdio' } })`,
  async run(args) {
    // Loaded only here: the protocol's library would double the time in which the other commands start.
    const { namesOneTransport, serve, transports } = await import('../serve');
    if (!namesOneTransport(args)) throw new UsageError(`lsp needs one of ${transports.join(', ')}`);
    serve();
  },
};
