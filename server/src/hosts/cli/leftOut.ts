// Files of a folder that look like digests and are excluded by the settings: how many, and which setting would include them.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WalkFilter } from '../../lsp/environment';
import { looksLikeDigest } from '../../syntax/detect';
import { readTextFile } from '../disk/readFile';

/** Names under which people keep texts. */
const textName = /\.(?:txt|text|md|markdown|mdx|mkd|mdown|rst|org|adoc|qmd|article|digest)$/i;
/** Folders in which nobody keeps texts of their own, and which may be huge. */
const foreignFolder = /(?:^|\/)(?:\.[^/]+|node_modules|site-packages|__pycache__|venv|bower_components|third_party)$/;
/** At most this many are looked at, so that a folder of a million notes stays cheap. */
const maxLooks = 200;
/** To know what a longer file is would mean reading much of it. */
const maxBytes = 1_000_000;

/** Watches a walk by its filter, and lists afterwards what it passed by. */
export class SkippedPaths {
  private readonly files: string[] = [];
  private readonly folders: string[] = [];

  /** @param root the folder that is walked */
  constructor(private readonly root: string) {}

  /** `filter`, and what it refuses is noted. */
  noting(filter: WalkFilter): WalkFilter {
    return {
      file: (path) => {
        const taken = filter.file(path);
        if (!taken && this.files.length < maxLooks && textName.test(path)) this.files.push(path);
        return taken;
      },
      folder: (path) => {
        const taken = filter.folder(path);
        if (!taken && this.folders.length < maxLooks && !foreignFolder.test(path)) this.folders.push(path);
        return taken;
      },
    };
  }

  /** A line for the user; undefined when nothing that looks like a digest was left out. */
  line(): string | undefined {
    const inFolders = this.folders.flatMap((folder) => this.textsIn(folder)).slice(0, maxLooks);
    const files = this.files.filter((file) => this.isDigest(file));
    const excluded = inFolders.filter((file) => this.isDigest(file));
    const count = files.length + excluded.length;
    if (count === 0) return undefined;
    const endings = [...new Set(files.map((file) => `"**/*${/\.[^./]+$/.exec(file)?.[0] ?? ''}"`))];
    const folders = [...new Set(excluded.map((file) => `"**/${/([^/]+)\/[^/]*$/.exec(file)?.[1] ?? ''}/**"`))];
    const ways = [
      ...(endings.length > 0 ? [`add ${endings.join(', ')} to "include"`] : []),
      ...(folders.length > 0 ? [`take ${folders.join(', ')} out of "exclude"`] : []),
    ];
    const what = count === 1 ? '1 file that looks like a digest is' : `${count} files that look like digests are`;
    return `${what} left out; in the settings, ${ways.join(' and ')} to check ${count === 1 ? 'it' : 'them'}`;
  }

  private textsIn(folder: string): string[] {
    try {
      const names = readdirSync(join(this.root, folder)).filter((name) => textName.test(name));
      return names.slice(0, maxLooks).map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  }

  private isDigest(file: string): boolean {
    const path = join(this.root, file);
    try {
      const status = statSync(path);
      if (!status.isFile() || status.size > maxBytes) return false;
    } catch {
      return false;
    }
    const { text } = readTextFile(path);
    if (text === undefined) return false;
    // Dialects of Markdown are read as Markdown.
    return looksLikeDigest(text, /\.(?:mdx|mkd|mdown|qmd)$/i.test(file) ? `${file}.md` : file);
  }
}
