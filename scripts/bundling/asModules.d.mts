// The types of asModules.mjs, for tests.

import type { Plugin } from 'esbuild';

export function librariesAsModules(options?: { prepare?: (path: string, code: string) => string }): Plugin;
export function toModule(code: string): string;
