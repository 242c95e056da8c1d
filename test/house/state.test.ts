// Core layers keep no state between calls: module variables are set when the module is loaded, and never changed.

import assert from 'node:assert/strict';
import { sourceFiles } from './sources';

/** Filled by functions of the module while it is loaded. */
const filledWhileLoading: readonly string[] = ['server/src/dates/lexer/lexicon.ts: words'];

const core = /^server\/src\/(?:syntax|dates|text|workspace|rules|features)\//;

interface Module {
  readonly path: string;
  readonly text: string;
}

/** Top-level variables of a module that can be assigned again. */
function assignable({ path, text }: Module): string[] {
  return [...text.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)].map(([, name]) => `${path}: ${name}`);
}

/**
 * Top-level containers of a module that its functions or classes write to. A `WeakMap` may remember what was made of an immutable
 * value, because it only saves time.
 */
function written({ path, text }: Module): string[] {
  const names = [...text.matchAll(/^(?:export )?const (\w+)(?:: [^=\n]+)? = (?!new WeakMap\b)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
  const bodies = bodiesIn(text).join('\n');
  return names
    .filter((name) =>
      new RegExp(
        `(?<![.\\w])${name}(?:\\.(?:set|add|push|unshift|pop|shift|splice|delete|clear|fill|sort)\\(|(?:\\.\\w+|\\[[^\\]\\n]*\\]) (?:[-+*|&^]|\\?\\?|<<|>>>?)?= )`,
      ).test(bodies),
    )
    .map((name) => `${path}: ${name}`);
}

/** The functions and classes that a module declares at its top level, each from its first line to its closing brace. */
function bodiesIn(text: string): string[] {
  const bodies: string[] = [];
  let body: string[] | undefined;
  for (const line of text.split('\n')) {
    if (
      !body &&
      /^(?:export )?(?:default )?(?:abstract )?(?:function|class)\b|^(?:export )?const \w+.*=> \{$/.test(line)
    )
      body = [];
    body?.push(line);
    if (body && /^\}/.test(line)) {
      bodies.push(body.join('\n'));
      body = undefined;
    }
  }
  return bodies;
}

describe('core layers', () => {
  const modules = sourceFiles(['server/src']).filter(({ path }) => core.test(path));

  it('declare no variable of a module that can be assigned again', () => {
    assert.deepEqual(modules.flatMap(assignable), []);
  });

  it('write to no container of a module', () => {
    assert.deepEqual(modules.flatMap(written), filledWhileLoading);
  });

  it('would be caught at either', () => {
    const path = 'server/src/text/made-up.ts';
    assert.deepEqual(assignable({ path, text: 'let last = 0;\nexport function next() {\n  return last++;\n}\n' }), [
      `${path}: last`,
    ]);
    const writes = [
      'const words = new Map();\nexport function ask(word) {\n  words.set(word, 1);\n}\n',
      'const room = new Int32Array(4);\nclass Reader {\n  read() {\n    room[0] = 1;\n  }\n}\n',
      'export const found = { count: 0 };\nexport function scan() {\n  found.count = 1;\n}\n',
    ];
    for (const text of writes) assert.equal(written({ path, text }).length, 1, text);
    const innocent = [
      'const words = new Map();\nfor (const word of list) {\n  words.set(word, 1);\n}\n',
      'const known = new WeakMap();\nexport function ask(article) {\n  known.set(article, 1);\n}\n',
      'const words = new Map();\nexport function ask(reader) {\n  reader.words.set(1, 1);\n}\n',
    ];
    for (const text of innocent) assert.deepEqual(written({ path, text }), [], text);
  });
});
