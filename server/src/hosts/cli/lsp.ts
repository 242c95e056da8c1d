// provenance lsp: the language server, for editors that start it by this program's name.

import { UsageError } from './arguments';
import type { Command } from './command';

export const lsp: Command = {
  usage: 'provenance lsp --stdio',
  summary: 'the language server (also --node-ipc, --socket=PORT, --pipe=NAME)',
  help: '',
  async run(args) {
    // Loaded only here: the protocol's library would double the time in which the other commands start.
    const { isTransport, serve, transports } = await import('../serve');
    if (!args.some(isTransport)) throw new UsageError(`lsp needs one of ${transports.join(', ')}`);
    serve();
  },
};
