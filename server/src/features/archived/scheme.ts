// The scheme of the URIs of articles of an archive: the server makes them, and clients recognise them.

export const archiveScheme = 'provenance-archive';
