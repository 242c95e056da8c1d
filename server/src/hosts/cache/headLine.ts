// The first line of a cache file, which says what it is.

/**
 * @param form how files of this kind call themselves
 * @returns what the line says; undefined when it is not of this kind, or nothing of ours
 */
export function headIn<Head extends { readonly form: string }>(line: string, form: Head['form']): Head | undefined {
  try {
    const head: Partial<Head> | null = JSON.parse(line);
    return head?.form === form ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}
