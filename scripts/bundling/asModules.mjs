// Reads libraries that TypeScript has compiled to CommonJS as the ES modules they were written as, so that esbuild leaves out what
// nobody uses of them. Only the forms that the compiler writes are known; any other is a failure of the build and not a guess.

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The libraries of the protocol: more than half of what they hold is for requests that we neither ask nor answer. */
const libraries =
  /[\\/]node_modules[\\/](vscode-(?:languageclient|languageserver|languageserver-protocol|languageserver-types|jsonrpc))[\\/]lib[\\/].*\.js$/;
/** The modules that set up what the others need when they are loaded, so they are never left out. */
const withEffects = /[\\/](?:node|browser)[\\/]main\.js$/;

/** What the compiler puts at the head of a file so that CommonJS can be imported like a module. */
const interop = [
  /^"use strict";$/m,
  /^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);$/m,
  /^var __(?:createBinding|setModuleDefault|importStar|exportStar|importDefault) = [\s\S]*?^(?:\}\)\(\);|\}\)\);|\};|\}\);)$/gm,
  /^(?:exports\.\w+ = )+void 0;$/gm,
];

/**
 * @param {object} [options]
 * @param {(path: string, code: string) => string} [options.prepare] changes a file before it is read, given its path with `/`
 * @returns {import('esbuild').Plugin}
 */
export function librariesAsModules({ prepare = (_path, code) => code } = {}) {
  return {
    name: 'libraries as modules',
    setup(build) {
      build.onResolve({ filter: /^[.a-z]/ }, async ({ path, pluginData, resolveDir, importer, kind }) => {
        if (pluginData === 'resolving' || kind === 'entry-point') return undefined;
        if (!libraries.test(importer) && !path.startsWith('vscode-')) return undefined;
        const resolved = await build.resolve(path, { resolveDir, importer, kind, pluginData: 'resolving' });
        if (resolved.external || !libraries.test(resolved.path)) return undefined;
        return { path: resolved.path, sideEffects: withEffects.test(resolved.path) };
      });
      build.onLoad({ filter: libraries }, async ({ path }) => {
        const code = prepare(path.replaceAll('\\', '/'), (await readFile(path, 'utf8')).replaceAll('\r\n', '\n'));
        try {
          return { contents: toModule(code), resolveDir: dirname(path), loader: 'js' };
        } catch (error) {
          return { errors: [{ text: `${path}: ${error instanceof Error ? error.message : error}` }] };
        }
      });
    },
  };
}

/**
 * @param {string} code as TypeScript compiles a module to CommonJS, or an ES module
 * @returns {string} the same as an ES module, with namespaces that can be left out one by one
 * @throws {Error} on what is no such code
 */
export function toModule(code) {
  let module = code;
  for (const form of interop) module = module.replace(form, '');
  module = importsOf(module);
  module = exportsOf(module);
  module = namespacesOf(module);
  const left = /^.*(?<![.\w'"])(?:exports\b|require\(|__(?:importStar|importDefault|exportStar)\b).*$/m.exec(
    module.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  );
  if (left) throw new Error(`not a form that is known here: ${left[0].trim()}`);
  return module;
}

/** @param {string} code */
function importsOf(code) {
  return code
    .replace(
      /^(?:const|var) (\w+) = (?:__import(?:Star|Default)\()?require\(("[^"]+")\)\)?;$/gm,
      (whole, name, from) => {
        // `prepare` may have cut out its only use: what is not minified would miss its default.
        if (!new RegExp(`\\b${name}\\b`).test(code.replace(whole, ''))) return '';
        // Without a wrapper and called by its name, it is the module itself that is taken.
        const isValue = !whole.includes('__import') && !new RegExp(`\\b${name}\\.`).test(code);
        return isValue ? `import ${name} from ${from};` : `import * as ${name} from ${from};`;
      },
    )
    .replace(/^__exportStar\(require\(("[^"]+")\), exports\);$/gm, 'export * from $1;');
}

/** @param {string} code */
function exportsOf(code) {
  const exported = new Set();
  const getter =
    /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;
  let module = code
    .replace(getter, (_, name, from, inner) => {
      const source = new RegExp(`^import \\* as ${from} from ("[^"]+");$`, 'm').exec(code)?.[1];
      if (!source) throw new Error(`${from} is exported and not imported`);
      return `export { ${inner} as ${name} } from ${source};`;
    })
    .replace(/^exports\.(\w+) = (\w+);$/gm, (_, name, local) => {
      exported.add(name);
      return `export { ${local} as ${name} };`;
    })
    .replace(/^exports\.(\w+) = /gm, (_, name) => {
      exported.add(name);
      return `export const ${name} = `;
    });
  // Within a module, what it exports is used by its name.
  module = module.replace(/\(0, exports\.(\w+)\)|\bexports\.(\w+)\b(?! = )/g, (whole, called, named) =>
    exported.has(called ?? named) ? (called ?? named) : whole,
  );
  return module;
}

/** @param {string} code */
function namespacesOf(code) {
  const namespace =
    /^(export )?(?:var|let) (\w+);\n((?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?)\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \((exports\.\2 = )?\2 = \{\}\)\);$/gm;
  const alone = code.replace(namespace, (_, exported, name, comment, body, exportedLater) => {
    const made = `const ${name} = /* @__PURE__ */ ((${name}) => {\n${body}return ${name};\n})({});`;
    return `${comment}${exported || exportedLater ? 'export ' : ''}${made}`;
  });
  // One that adds to a class or a function of its name has that for what it is.
  return alone.replace(/^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, (_, name) => {
    const exported = new RegExp(`^export (?:const ${name}\\b|\\{ ${name} as ${name} \\};$)`, 'm').test(alone);
    return `})(${name});${exported ? '' : `\nexport { ${name} };`}`;
  });
}
