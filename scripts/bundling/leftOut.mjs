// What of vscode-languageclient the extension is built without: features for requests that our server never offers, and two packages
// that it needs for next to nothing. Every entry must be found in the library as it is; a new version that differs fails the build.

import { fileURLToPath } from 'node:url';

/** The client would offer these to the server and register them when it accepts; ours never does. */
const features = [
  'ColorProviderFeature',
  'DeclarationFeature',
  // The server pushes, see client/src/pushedDiagnostics.ts.
  'DiagnosticFeature',
  'ExecuteCommandFeature',
  'ImplementationFeature',
  'InlineCompletionItemFeature',
  'InlineValueFeature',
  'LinkedEditingFeature',
  'NotebookDocumentSyncFeature',
  'SignatureHelpFeature',
  'TextDocumentContentFeature',
  'TypeDefinitionFeature',
  'TypeHierarchyFeature',
];

/** Modules of the library that others name though nothing of them is used, and what stands in for them. */
const modules = {
  '/lib/common/notebook.js': `"use strict";
class NotebookDocumentSyncFeature { static CellScheme = 'vscode-notebook-cell'; }
exports.NotebookDocumentSyncFeature = NotebookDocumentSyncFeature;`,
};

/** 48 kB, of which the one would match the pattern that takes everything, and the other would compare two versions. */
const packages = {
  minimatch: fileURLToPath(new URL('everyPath.mjs', import.meta.url)),
};

/** The oldest editor that the library works with. `engines` of our manifest asks for a newer one, so that no older one installs it. */
const oldestEditor = "const REQUIRED_VSCODE_VERSION = '^1.91.0';";

/** For esbuild's `alias`. */
export const standIns = packages;

/**
 * To be given to `librariesAsModules`.
 * @param {string} path with `/`
 * @param {string} code
 * @returns {string}
 * @throws {Error} when the library is not as it is thought to be
 */
export function withoutUnused(path, code) {
  if (!path.includes('/vscode-languageclient/')) return code;
  for (const [end, standIn] of Object.entries(modules)) if (path.endsWith(end)) return standIn;
  if (path.endsWith('/lib/common/client.js')) {
    return features.reduce(
      (left, name) =>
        cut(left, new RegExp(`^ *this\\.registerFeature\\(new \\w+\\.${name}\\(this\\)\\);\\n`, 'm'), path),
      code,
    );
  }
  if (path.endsWith('/lib/node/main.js')) {
    if (!code.includes(oldestEditor)) throw new Error(`${path} asks for another version of the editor`);
    const withoutCheck = cut(code, /(?<=^ {4}checkVersion\(\) \{\n)[\s\S]*?(?=^ {4}\}\n)/m, path);
    return cut(withoutCheck, /^const semver\w+ = require\("semver\/functions\/\w+"\);\n(?:const semver.*\n)?/m, path);
  }
  return code;
}

/**
 * @param {string} code
 * @param {RegExp} part
 * @param {string} path
 */
function cut(code, part, path) {
  if (!part.test(code)) throw new Error(`${path} has nothing like ${part}`);
  return code.replace(part, '');
}
