// provenance mcp: the tools for assistants, over the Model Context Protocol.

import { tools } from '../../features/assistant/tools';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';

/** @param load the server, a bundle of its own */
export function mcpOf(load: () => Promise<{ serve(): void }>): Command {
  return {
    usage: 'provenance mcp',
    summary: 'tools for assistants: a server of the Model Context Protocol on standard input and output',
    help: `
The tools only read, and only in the current folder and below:
${tools.map(({ name, title }) => `  ${name.padEnd(24)}${title}`).join('\n')}

Example, in the configuration of an assistant:
  {"mcpServers": {"provenance": {"command": "npx", "args": ["-y", "source-provenance", "mcp"], "cwd": "/path/to/notes"}}}`,
    async run(args) {
      const { positionals } = readArguments(args, {});
      if (positionals.length > 0) throw new UsageError('mcp takes no paths; it serves the current folder');
      (await load()).serve();
    },
  };
}
