// Saved copies that only the client can read, as in a browser: it gives their bytes, and the host makes text of them.

import type { CopyReading } from '../../workspace/copies/copy';
import type { RecordReading } from '../../workspace/copies/recordNames';
import type { CopyImporter } from '../environment';
import type { ClientFiles } from './clientFiles';

/**
 * @param local reads what is on a disk of this host, and makes text of bytes
 * @returns a reader of both kinds of file
 */
export function copiesThrough(files: ClientFiles, local: CopyImporter): CopyImporter {
  const bytesOf = async <T>(
    file: string,
    read: (name: string, bytes: string) => Promise<T>,
    failed: (tooLarge: boolean) => T,
  ): Promise<T | undefined> => {
    const answer = await files.readDocument(file);
    if (answer.bytes !== undefined) return read(file.slice(file.lastIndexOf('/') + 1), answer.bytes);
    return answer.trouble === undefined ? undefined : failed(answer.isTooLarge === true);
  };
  return {
    ...local,
    read: (file) =>
      files.isRemote(file)
        ? bytesOf<CopyReading>(file, local.importCopy, (tooLarge) => ({
            notChecked: tooLarge ? 'too-large' : 'unreadable',
          }))
        : local.read(file),
    readRecords: (file) =>
      files.isRemote(file)
        ? bytesOf<RecordReading>(file, local.importRecords, (tooLarge) => ({
            trouble: tooLarge ? 'too large to be read' : 'cannot be read',
          }))
        : local.readRecords(file),
  };
}
