// Finds the words of the interface in the client's code: the messages that are translated, and text in quotes that is not.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A comment, a text in quotes, or a template; templates do not stand in one another where they hold words. */
const pieces = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/**
 * @typedef {object} Quoted
 * @property {string} file from the project folder
 * @property {number} line from 1
 * @property {string} text without its quotes
 * @property {boolean} isMessage whether it is the first argument of a call that translates it
 * @property {string} before what stands before it on its line and the line above
 */

/**
 * Every text in quotes of the client's TypeScript, other than the paths of imports.
 * @param {string} root the project folder
 * @returns {Quoted[]}
 */
export function quotedTexts(root) {
  const folder = 'client/src';
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
  return files.sort().flatMap((file) => quotedIn(file, readFileSync(join(root, file), 'utf8')));
}

/**
 * @param {string} file
 * @param {string} code
 * @returns {Quoted[]}
 */
function quotedIn(file, code) {
  /** @type {Quoted[]} */
  const found = [];
  for (const { 0: piece, index } of code.matchAll(pieces)) {
    if (piece.startsWith('/')) continue;
    const before = code.slice(code.lastIndexOf('\n', code.lastIndexOf('\n', index) - 1) + 1, index);
    if (/(?:\bfrom|^import|\bimport\()\s*$/m.test(before)) continue;
    const isMessage = /(?:\bl10n\.t|(?<![\w.])t)\(\s*$/.test(before);
    const line = code.slice(0, index).split('\n').length;
    found.push({ file, line, text: unquoted(piece), isMessage, before });
  }
  return found;
}

/** @param {string} piece */
function unquoted(piece) {
  return piece
    .slice(1, -1)
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character));
}

/**
 * The messages of the client, each once, in the order of the alphabet.
 * @param {string} root
 * @returns {string[]}
 */
export function clientMessages(root) {
  const messages = quotedTexts(root).filter(({ isMessage }) => isMessage);
  return [...new Set(messages.map(({ text }) => text))].sort();
}
