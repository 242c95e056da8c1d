// wink-nlp as a command: cuts every file below a folder into sentences and finds its entities; prints how many of each.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'negation', 'ner', 'pos']);
let [sentences, entities] = [0, 0];
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const doc = nlp.readDoc(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  sentences += doc.sentences().length();
  entities += doc.entities().length();
}
console.log(sentences, entities);
