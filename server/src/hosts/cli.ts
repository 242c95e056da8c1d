// Entry point of the command line: dist/cli.js. Finds the command and ends with its exit status.

import { isMainThread } from 'node:worker_threads';
import { archiveOf } from './cli/archive';
import { isUsageError, UsageError } from './cli/arguments';
import { check } from './cli/check';
import type { Command } from './cli/command';
import { completionOf } from './cli/completion';
import { dates } from './cli/dates';
import { explain } from './cli/explain';
import { exportCommand } from './cli/export';
import { extract } from './cli/extract';
import { init } from './cli/init';
import { lsp } from './cli/lsp';
import { mcpOf } from './cli/mcp';
import { report } from './cli/report';
import { exitOnClosedPipe, say } from './cli/terminal';
import { verify } from './cli/verify';
import { version } from './version';

// A thread that reads files loads this bundle for it.
export { readBatch } from './cli/readFiles';

/** All commands. Adding one: a file in cli/, and a row here. */
const commands: Readonly<Record<string, Command>> = {
  check,
  verify,
  extract,
  dates,
  explain,
  report,
  export: exportCommand,
  // Bundles of their own: the engine's or the protocol's library is as large as all the rest.
  archive: archiveOf(() => import('./archive')),
  init,
  lsp,
  mcp: mcpOf(() => import('./mcp')),
  completion: completionOf(() => commands),
};

const overview = `provenance: citations, sources and dates of news digests

Usage:
${Object.values(commands)
  .map(({ usage, summary }) => `  ${usage.padEnd(32)} ${summary}`)
  .join('\n')}

  provenance --version
  provenance COMMAND --help
`;

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  const asked = name === 'help' ? rest[0] : undefined;
  if (asked !== undefined && Object.hasOwn(commands, asked)) return main([asked, '--help']);
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview);
    return;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new UsageError(
      name === undefined
        ? 'a command is missing; see provenance --help'
        : `there is no command "${name}"; see provenance --help`,
    );
  }
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (options.includes('--help') || options.includes('-h')) {
    process.stdout.write(`Usage: ${command.usage}\n\n${command.summary}\n${command.help}\n`.replace(/\n*$/, '\n'));
    return;
  }
  await command.run(rest);
}

if (isMainThread) {
  exitOnClosedPipe();
  main(process.argv.slice(2)).catch((error: unknown) => {
    // Any other error is a defect of ours. It is printed in one line too, with the way to see more.
    if (isUsageError(error)) {
      // What could not be read has been said before.
      if (error.message !== '') say(error.message);
    } else say(`internal error: ${error instanceof Error && process.env.DEBUG ? error.stack : error}`);
    process.exitCode = 2;
  });
}
