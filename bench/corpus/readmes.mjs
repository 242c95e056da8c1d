// Pages of documentation as most Markdown is: titles, commands, options in tables, code, changes by version. None is a digest.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick, randomFrom } from './random.mjs';
import { vocabularyFrom } from './vocabulary.mjs';

/** Raised when the generator's output changes. */
const version = 1;
const filesPerFolder = 500;

/**
 * Writes `count` pages below `folder` unless they are there already. The same count and seed give the same bytes.
 * @returns how many bytes they have
 */
export function writeReadmes(folder, count, seed = 1) {
  const stamp = join(folder, `.readmes-${version}-${count}-${seed}`);
  const random = randomFrom(seed);
  const word = vocabularyFrom(random);
  const isThere = existsSync(stamp);
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    const text = at % 5 === 4 ? changelog(random, word) : readme(random, word);
    bytes += Buffer.byteLength(text);
    if (isThere) continue;
    const place = join(folder, String(Math.floor(at / filesPerFolder)).padStart(4, '0'));
    if (at % filesPerFolder === 0) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `page-${String(at).padStart(6, '0')}.md`), text);
  }
  if (!isThere) writeFileSync(stamp, '');
  return bytes;
}

function sentence(random, word) {
  const words = Array.from({ length: between(random, 8, 20) }, word);
  const marked = random() < 0.3 ? words.map((each, at) => (at === 3 ? `\`${each}()\`` : each)) : words;
  const text = marked.join(' ');
  const link = random() < 0.2 ? ` See [${word()}](https://docs.example/${word()}#${word()}).` : '';
  return `${text[0].toUpperCase()}${text.slice(1)}.${link}`;
}

function paragraph(random, word) {
  return Array.from({ length: between(random, 2, 5) }, () => sentence(random, word)).join(' ');
}

function readme(random, word) {
  const name = word();
  const code = () =>
    `\`\`\`js\nconst ${word()} = require('${name}');\n${word()}.${word()}([${between(random, 0, 9)}], { ${word()}: true });\n\`\`\``;
  const options = Array.from(
    { length: between(random, 4, 9) },
    () => `| \`${word()}\` | ${word()} | ${sentence(random, word)} |`,
  );
  const parts = [
    `# ${name}`,
    paragraph(random, word),
    '## Installation',
    `\`\`\`sh\nnpm install ${name}\n\`\`\``,
    '## Usage',
    code(),
  ];
  for (let at = between(random, 2, 5); at > 0; at--) {
    parts.push(`### ${word()} ${word()}`, paragraph(random, word));
    parts.push(Array.from({ length: between(random, 2, 6) }, () => `- ${sentence(random, word)}`).join('\n'));
    if (random() < 0.5) parts.push(code());
  }
  parts.push(
    '## Options',
    ['| option | default | description |', '| --- | --- | --- |', ...options].join('\n'),
    '## License',
    'MIT',
  );
  return `${parts.join('\n\n')}\n`;
}

function changelog(random, word) {
  const parts = ['# Changelog'];
  for (let at = between(random, 8, 25); at > 0; at--) {
    const day = `20${between(random, 10, 25)}-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
    parts.push(`## [${at}.${between(random, 0, 9)}.0] - ${day}`, `### ${pick(random, ['Added', 'Fixed', 'Changed'])}`);
    parts.push(
      Array.from(
        { length: between(random, 1, 5) },
        () => `- ${sentence(random, word)} (#${between(random, 1, 999)})`,
      ).join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}
