// provenance/assistant: the tools for assistants, which an editor offers to language models.

import * as z from 'zod/mini';
import { callTool, type ToolPaths } from '../../features/assistant/tool';
import { tools } from '../../features/assistant/tools';
import { pathIn, uriIn } from '../../settings/uris';
import { jsonText } from '../../text/visible';
import type { Handler, Snapshot } from './handler';
import { requestType } from './requests';

const params = z.object({ tool: z.string(), input: z.optional(z.unknown()) });

/** The answer as JSON on one line, or why there is none. */
export type AssistantAnswer = { readonly text: string } | { readonly refused: string };

export const assistant: Handler<z.infer<typeof params>, AssistantAnswer> = {
  type: requestType('provenance/assistant'),
  params,
  fallback: { refused: 'It failed; the log of the language server says why.' },
  answer({ tool: name, input }, snapshot) {
    const tool = tools.find((one) => one.name === name);
    if (!tool) return { refused: 'There is no such tool.' };
    const { workspace } = snapshot;
    const answered = callTool(tool, input, {
      workspace,
      rulesOf: (file) => snapshot.settingsOf(file).rules,
      paths: pathsIn(snapshot),
    });
    return 'refused' in answered ? answered : { text: jsonText(answered.answer) };
  },
};

/** Paths relative to the folders of the window. A file that is open beside them goes by its URI, and no path leads to it. */
function pathsIn({ workspace, folders }: Snapshot): ToolPaths {
  return {
    filesAt(path) {
      const steps = path.split('/').filter((step) => step !== '' && step !== '.');
      if (path.startsWith('/') || steps.includes('..') || path.includes('\\')) return [];
      return folders.flatMap((folder) => {
        const uri = steps.length === 0 ? folder : uriIn(folder, steps.join('/'));
        if (workspace.has(uri)) return [uri];
        return [...workspace.files()].filter((file) => pathIn(uri, file) !== undefined);
      });
    },
    pathOf(file) {
      for (const folder of folders) {
        const path = pathIn(folder, file);
        if (path !== undefined) return path;
      }
      return file;
    },
  };
}
