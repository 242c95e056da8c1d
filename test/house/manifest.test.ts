// The manifest's claim about untrusted workspaces holds: no setting names a file, a program or an address.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Setting {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations?: readonly string[];
    };
  };
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, Setting> }[] };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the manifest', () => {
  it('restricts every setting that could name something to open, and needs no trust for the others', () => {
    const { supported, restrictedConfigurations: restricted = [] } = manifest.capabilities.untrustedWorkspaces;
    assert.ok(supported === true || (supported === 'limited' && restricted.length > 0));
    for (const { properties } of manifest.contributes.configuration) {
      for (const [name, setting] of Object.entries(properties)) {
        // A free text could be a path; a choice, a switch or a list of patterns within the workspace cannot.
        const isFree = setting.type === 'string' && setting.enum === undefined;
        const namesFile = /(?:path|file|folder|command|executable|url)$/i.test(name);
        // Only the user's own settings hold it; a folder cannot.
        if (setting.scope === 'application') continue;
        if (isFree || namesFile) assert.ok(restricted.includes(name), `${name} could name something to open`);
      }
    }
  });
});
