// Environment variables for the server's process, beside those of the editor's own. Decides nothing about the server itself.

/**
 * Environment variables for the server's process, which nobody has set for the editor's.
 *
 * glibc gives large pieces of memory back to the system at once, but with each one that is freed takes larger ones for small, and keeps
 * these. A server that sorts a whole workspace would keep a tenth of its memory for nothing. With the limit of the beginning, set, it
 * stays (`M_MMAP_THRESHOLD` in mallopt(3)). Other systems know no such variable.
 * @param own the environment of this process
 */
export function serverEnvironment(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return own[threshold] === undefined ? { [threshold]: String(128 * 1024) } : {};
}

const threshold = 'MALLOC_MMAP_THRESHOLD_';
