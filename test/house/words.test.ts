// The words of the interface: every one can be translated, each language has all of them, and a translation keeps what the words carry.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { clientMessages, quotedTexts } from '../../scripts/project/words.mjs';
import { projectFolder } from './sources';

type Words = Readonly<Record<string, string>>;

const read = (path: string): Words => JSON.parse(readFileSync(path, 'utf8'));
const languages = readdirSync('.').flatMap((name) => /^package\.nls\.([\w-]+)\.json$/.exec(name)?.[1] ?? []);
const manifest: { readonly contributes: object; readonly capabilities: object } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const english = { manifest: read('package.nls.json'), client: read('l10n/bundle.l10n.json') };

/** Names of properties of the manifest that an editor shows. */
const shownNames = new Set([
  'title',
  'shortTitle',
  'label',
  'category',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'deprecationMessage',
  'name',
  'contextualTitle',
  'contents',
  'altText',
  'aliases',
  'displayName',
  'userDescription',
]);
/** What is shown and has no translation: a name, and what is a value of its place. */
const product = 'Source Provenance';

/** Texts of the client that look like words and are none of the interface. */
const noWords: readonly (readonly [file: RegExp, text: RegExp])[] = [
  [/./, /^(?:Source Provenance(?:: \$\{name\})?|FileNotFound)$/],
  // The log of the output channel, and what the server puts into its own messages, are English like these.
  [/activate|serverConnection/, /^(?:\$\{id\}: |The language server did not (?:start|stop))/],
  [/clientFiles/, /^(?:too large; |it cannot be read )/],
  // Parts of a digest that the checks read.
  [/newDigest/, /^\s*(?:\[1\]\.)?\s*(?:Updated|All related articles|Timeline)/],
  // Keys of the keyboard; the page and its policy; classes, ids, fonts and patterns of files.
  [/keys/, /^(?:Arrow\w+|Page\w+|Home|End|Enter|Escape)$/],
  [/panel/, /^(?:<!DOCTYPE html>|default-src )/],
  [/webview/, /^(?:link|ring|clash|\d+px|(?:600 )?\$\{size)/],
  [/views\/(?:events|sources)/, /^(?:month|publisher) \$\{/],
  [/./, /^\*\*\/|^\(prefers-reduced-motion/],
];

describe('the words of the interface', () => {
  it('leave out no text that the manifest has an editor show', () => {
    const { contributes, capabilities } = manifest;
    const shown = [...shownTexts(contributes, 'contributes'), ...shownTexts(capabilities, 'capabilities')];
    assert.ok(shown.length > 100);
    const plain = shown.filter(({ text }) => text !== product && !/^%[^%]+%$/.test(text));
    assert.deepEqual(plain, [], 'give these a key in package.nls.json');
  });

  it('have a key for each place of the manifest, and a place for each key', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(english.manifest).sort());
  });

  it('are translated wherever the client shows some', () => {
    const plain = quotedTexts(projectFolder)
      .filter(({ isMessage, text }) => !isMessage && looksLikeWords(text))
      .filter(({ file, text }) => !noWords.some(([where, what]) => where.test(file) && what.test(text)));
    assert.deepEqual(
      plain.map(({ file, line, text }) => `${file}:${line} ${text}`),
      [],
      'call vscode.l10n.t, or t in the page of the timeline',
    );
  });

  it('are whole messages, so that other languages may put them together in their own way', () => {
    for (const { file, line, text, isMessage } of quotedTexts(projectFolder)) {
      if (isMessage) assert.ok(!text.includes('${'), `${file}:${line} has a value in its message: use {0}`);
      else assert.doesNotMatch(text, /\bl10n\.t\(/, `${file}:${line} has a message inside a template`);
    }
  });

  it('exist in one more language at least', () => {
    assert.ok(languages.includes('de'));
    for (const language of languages) readFileSync(`l10n/bundle.l10n.${language}.json`);
  });

  for (const language of languages) {
    it(`are complete in ${language}, with the same placeholders, commands and line breaks`, () => {
      const client = read(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(english.client), clientMessages(projectFolder), 'run "npm run generate"');
      for (const [own, theirs] of [
        [english.manifest, read(`package.nls.${language}.json`)],
        [english.client, client],
      ] as const) {
        assert.deepEqual(Object.keys(theirs).sort(), Object.keys(own).sort(), `words of ${language}`);
        for (const [key, text] of Object.entries(own)) {
          assert.ok(theirs[key]?.trim(), key);
          assert.deepEqual(carriedBy(theirs[key] ?? ''), carriedBy(text), `${key} carries the same`);
        }
      }
    });
  }
});

/** What an editor shows of a part of the manifest. What is for language models and for machines is left out. */
function shownTexts(value: unknown, name: string, path = name): { path: string; text: string }[] {
  if (name === 'inputSchema' || name === 'semanticTokenScopes') return [];
  if (typeof value === 'string') {
    const isShown = shownNames.has(name) && (name !== 'name' || /\.views\./.test(path));
    return isShown ? [{ path, text: value }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, at) => shownTexts(item, name, `${path}.${at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => shownTexts(inner, key, `${path}.${key}`));
}

/** Two words beside each other, or one with a capital letter. */
function looksLikeWords(text: string): boolean {
  const outside = text.replace(/\$\{[^}]*\}/g, '');
  return /\p{L}{2,}[,;:…]? \p{L}/u.test(outside) || /^\p{Lu}\p{Ll}/u.test(outside) || / \p{L}{3,}/u.test(outside);
}

/** Placeholders, commands and line breaks of a text, which any translation has as well. */
function carriedBy(text: string): string[] {
  return [...text.matchAll(/\{\d+\}|\(command:[^)]*\)|\n|%s|provenance\.[\w.]+/g)].map(([found]) => found).sort();
}
