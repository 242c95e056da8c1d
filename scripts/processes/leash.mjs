// Runs one command in a process group of its own and ends the whole group when the process that asked for it is gone,
// however that came about: this process's standard input is a pipe that closes with its other end.
// Usage (only by program.mjs): node leash.mjs COMMAND [ARGUMENT...]

import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
// Windows starts batch files, such as `code.cmd`, only through its shell, which wants quotes around spaces.
const viaShell = /\.(cmd|bat)$/i.test(command);
const [program, ...rest] = viaShell ? [command, ...args].map((word) => `"${word}"`) : [command, ...args];
const child = spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], shell: viaShell });

const endGroup = () => {
  if (process.platform === 'win32') spawn('taskkill', ['/T', '/F', '/PID', String(process.pid)], { stdio: 'ignore' });
  else process.kill(-process.pid, 'SIGKILL');
};

process.stdin.on('end', endGroup).on('error', endGroup).resume();
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
