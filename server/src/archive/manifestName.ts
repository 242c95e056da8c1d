// The name of an archive's manifest: whoever only watches it need not read it.

export const manifestName = 'manifest.json';
