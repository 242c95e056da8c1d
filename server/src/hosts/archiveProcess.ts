// Asks archives for the language server, each question in a process of its own: an engine takes memory and processors, and what goes wrong in
// it ends that process alone.

import { spawn } from 'node:child_process';
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { manifestName } from '../archive/manifestName';
import { type Answered, type AnswerTo, type ArchiveQuestion, answerArgument } from '../archive/question';
import type { ArchiveAsker, Timer } from '../lsp/environment';
import { oneLine } from '../text/visible';
import { pathOfUri } from './disk/fileUri';

/** A question that has no answer by then never gets one. */
const maxMilliseconds = 120_000;
/** An answer is some kilobytes, and a text at most some megabytes. */
const maxCharacters = 1 << 26;
const millisecondsBetweenLooks = 2000;

/** @param bundleFolder where the running bundle lies; the program that answers is beside it */
export function archiveAsker(bundleFolder: string): ArchiveAsker {
  const program = join(bundleFolder, 'archive.js');
  return {
    pathOf(setting, folder) {
      if (setting === '~' || /^~[\\/]/.test(setting)) return join(homedir(), setting.slice(1));
      if (isAbsolute(setting)) return setting;
      const base = folder === undefined ? undefined : pathOfUri(folder);
      return base && resolve(base, setting);
    },
    pathOfUri,
    ask: (question, answered) => askProcess(program, question, answered),
    watch(archive, changed) {
      const manifest = join(archive, manifestName);
      const listener = (now: Stats, before: Stats) => {
        if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) changed();
      };
      watchFile(manifest, { persistent: false, interval: millisecondsBetweenLooks }, listener);
      return { cancel: () => unwatchFile(manifest, listener) };
    },
  };
}

function askProcess<Kind extends ArchiveQuestion['kind']>(
  program: string,
  question: ArchiveQuestion,
  answered: (answer: Answered<AnswerTo[Kind]>) => void,
): Timer {
  // An editor's own program is a Node only when it is told so.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = spawn(process.execPath, [program, answerArgument], { env, windowsHide: true });
  let [output, complaint, isOver] = ['', '', false];
  const settle = (answer: Answered<AnswerTo[Kind]>) => {
    if (isOver) return;
    end();
    answered(answer);
  };
  const end = () => {
    isOver = true;
    clearTimeout(patience);
    child.kill();
  };
  const patience = setTimeout(() => settle({ failed: 'it gave no answer in two minutes' }), maxMilliseconds);
  patience.unref();
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
    if (output.length > maxCharacters) settle({ failed: 'its answer is too long' });
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    complaint = `${complaint}${piece}`.slice(0, 1000);
  });
  child.on('error', (error) => settle({ failed: oneLine(`the process that asks it did not start: ${error.message}`) }));
  child.on('close', () => settle(answerIn(output, complaint)));
  // Who has ended reads no question.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(question));
  return { cancel: end };
}

function answerIn<Its>(output: string, complaint: string): Answered<Its> {
  try {
    return JSON.parse(output) as Answered<Its>;
  } catch {
    const [first = ''] = complaint.trim().split('\n');
    return { failed: oneLine(`the process that asks it has ended${first === '' ? '' : `: ${first}`}`) };
  }
}
