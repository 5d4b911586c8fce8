import { inflateRawSync } from 'node:zlib';
import type { ImportRefusalCode } from 'shared/policy/import-texts';

const INFLATED_BYTES_MAX = 100 * 1024 * 1024;
const PART_BYTES_MAX = 40 * 1024 * 1024;
const ENTRIES_MAX = 5000;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Why an archive is not opened: it is broken or grows too large, by its own directory, then by inflating. Throws where the directory lies. */
export function archiveFault(bytes: Buffer): ImportRefusalCode | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return 'damaged-file';
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = INFLATED_BYTES_MAX;
  if (count > ENTRIES_MAX) return 'too-large';
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return 'damaged-file';
    const declared = bytes.readUInt32LE(at + 24);
    left -= declared;
    if (left < 0 || declared > PART_BYTES_MAX) return 'too-large';
    refuseLie(bytes, at, declared);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

function refuseLie(bytes: Buffer, at: number, declared: number): void {
  const isDeflated = bytes.readUInt16LE(at + 10) === 8;
  if (!isDeflated) return;
  const header = bytes.readUInt32LE(at + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
  inflateRawSync(packed, { maxOutputLength: declared + 1 });
}
