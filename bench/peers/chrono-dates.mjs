// chrono-node as a command: reads the dates of every file below a folder and does nothing else; prints how many it found.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';

let dates = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) dates += chrono.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')).length;
}
console.log(dates);
