// @lezer/markdown as a command: parses every page below a folder, with the extensions that our reader uses, and does nothing else.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Autolink, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';

const reader = parser.configure([Table, TaskList, Strikethrough, Autolink]);
let length = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.md'))
    length += reader.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')).length;
}
console.log(length);
