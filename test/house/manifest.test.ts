// What the manifest says holds: no setting names a file, a program or an address, and a marketplace has what it shows.

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

  it('has what a marketplace shows: a picture that is large enough, where to look and to ask, and words to be found by', () => {
    const { icon, repository, bugs, homepage, keywords, galleryBanner, license } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const picture = readFileSync(icon);
    assert.deepEqual([...picture.subarray(1, 4)], [...Buffer.from('PNG')]);
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    assert.ok(width >= 128 && width === height, `${width} x ${height}`);
    const [address] = String(repository.url).split('.git');
    assert.match(String(address), /^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
    assert.ok(String(bugs.url).startsWith(`${address}/`) && String(homepage).startsWith(String(address)));
    assert.ok(keywords.length >= 3 && galleryBanner.color && license);
  });

  it('has a schema for each list that people keep beside their articles, and each is there', () => {
    const { jsonValidation } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    const named = jsonValidation.map(({ fileMatch }: { fileMatch: string }) => fileMatch);
    for (const name of ['provenance.config.json', 'provenance-sources.json', 'provenance-reviews.json'])
      assert.ok(named.includes(name), name);
    for (const { url } of jsonValidation) assert.ok(JSON.parse(readFileSync(url, 'utf8')).title, url);
  });
});
