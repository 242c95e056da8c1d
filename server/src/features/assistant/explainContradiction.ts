// explain_contradiction: why the accounts on a line, or on two, are held to be of one event or not, and whether their dates can both be true.

import { explainPair, explainPlace } from '../explain';
import { excerpt, fileIn, lineInput, pathInput, type Tool, ToolRefusal } from './tool';

/** What is longer is more than anybody takes in at once. */
const maxLines = 60;

export const explainContradiction: Tool = {
  name: 'explain_contradiction',
  title: 'Explain a Contradiction',
  description:
    'Explains how the dates on a line were read, ' +
    'which accounts in other files are held to describe the same event and why, ' +
    'and which dates cannot both be true. With otherFile and otherLine it compares exactly these two lines.',
  inputs: {
    file: pathInput,
    line: lineInput,
    otherFile: { ...pathInput, description: 'Path of the other file, to compare two lines.' },
    otherLine: { ...lineInput, description: 'A line of the other file, from 1.' },
  },
  required: ['file', 'line'],
  answer(input, context) {
    if ((input.otherFile === undefined) !== (input.otherLine === undefined)) {
      throw new ToolRefusal('otherFile and otherLine go together.');
    }
    const { workspace } = context;
    const place = { file: fileIn(input.file, context), line: Number(input.line) - 1 };
    const lines =
      input.otherFile === undefined
        ? explainPlace(workspace, place)
        : explainPair(workspace, place, { file: fileIn(input.otherFile, context), line: Number(input.otherLine) - 1 });
    const left = Math.max(0, lines.length - maxLines);
    return { explanation: lines.slice(0, maxLines).map(excerpt), ...(left > 0 ? { linesLeftOut: left } : {}) };
  },
};
