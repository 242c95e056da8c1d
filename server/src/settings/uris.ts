// One canonical form of file URIs, so that the names of the editor and of the disk can be compared.

import { percentDecoded } from '../text/addressKey';

const driveLetter = /^\/([A-Za-z])(?::|%3A)(?=\/|$)/;

/**
 * The form that VS Code uses: everything escaped but letters, digits, `-._~` and the slashes; the drive letter small.
 * Clients differ in what they escape, so two names of one file are equal only in this form.
 */
export function canonicalUri(uri: string): string {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/s.exec(uri);
  if (!match) return uri;
  const [, scheme = '', authority, path = '', rest = ''] = match;
  const canonicalPath = path
    .replace(driveLetter, (_, letter: string) => `/${letter.toLowerCase()}:`)
    .split('/')
    .map((segment) => encodeSegment(percentDecoded(segment)))
    .join('/');
  const before = authority === undefined ? '' : `//${authority.toLowerCase()}`;
  return `${scheme.toLowerCase()}:${before}${canonicalPath}${scheme.toLowerCase() === 'file' ? '' : rest}`;
}

/** The scheme, in small letters; empty when `uri` is none. */
export function schemeOf(uri: string): string {
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(uri)?.[1]?.toLowerCase() ?? '';
}

/** The URI of what lies at `path` (relative, with `/`) in a folder. */
export function uriIn(folder: string, path: string): string {
  return `${withoutSlash(folder)}/${path.split('/').map(encodeSegment).join('/')}`;
}

/** The path of `uri` relative to `folder`, unescaped and with `/`; undefined when it does not lie in it. */
export function pathIn(folder: string, uri: string): string | undefined {
  const start = `${withoutSlash(folder)}/`;
  if (!uri.startsWith(start)) return undefined;
  return uri.slice(start.length).split('/').map(percentDecoded).join('/');
}

export function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

function encodeSegment(segment: string): string {
  try {
    return encodeURIComponent(segment).replace(/[!'()*]/g, escaped);
  } catch {
    // A lone surrogate has no UTF-8 form. Such a name stays as it is; it can still be compared.
    return segment;
  }
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
