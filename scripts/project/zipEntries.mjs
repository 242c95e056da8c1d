// Lists the entries of a zip file from its central directory.

const endOfDirectory = 0x06054b50;
const entryHeader = 0x02014b50;

/**
 * @param {Buffer} zip
 * @returns {{ path: string, size: number }[]} sizes in bytes, unpacked
 * @throws an Error when it is no zip file
 */
export function zipEntries(zip) {
  // The record at the end may be followed by a comment of at most 64 kB.
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error('This is no zip file');
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== entryHeader) throw new Error('The directory of the zip file is damaged');
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ path, size: zip.readUInt32LE(at + 24) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
