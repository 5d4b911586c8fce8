import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** One file with everything: a gzip-compressed tar, which any machine can open, and behind it its SHA-256 in hex. */
export interface ArchiveEntry {
  name: string;
  /** The bytes themselves, or the file that holds them. */
  content: Buffer | { file: string };
}

const BLOCK = 512;
const LEVEL = 1;
const SEAL_BYTES = 64;

export class DamagedArchive extends Error {}

export async function writeArchive(file: string, entries: readonly ArchiveEntry[]): Promise<void> {
  await pipeline(Readable.from(tar(entries)), createGzip({ level: LEVEL }), createWriteStream(file));
  const seal = Buffer.from(await sealOf(file, statSync(file).size));
  await pipeline(Readable.from([seal]), createWriteStream(file, { flags: 'a', flush: true }));
}

async function* tar(entries: readonly ArchiveEntry[]): AsyncGenerator<Buffer> {
  for (const { name, content } of entries) {
    const size = Buffer.isBuffer(content) ? content.length : statSync(content.file).size;
    yield header(name, size);
    if (Buffer.isBuffer(content)) yield content;
    else yield* createReadStream(content.file) as AsyncIterable<Buffer>; // no encoding is set
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100, 'ascii');
  block.write('0000600\0', 100, 'ascii');
  block.write('0000000\0', 108, 'ascii');
  block.write('0000000\0', 116, 'ascii');
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'ascii');
  block.write('00000000000\0', 136, 'ascii');
  block.write('0ustar\u000000', 156, 'ascii');
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return block;
}

/** The sum of the header, with spaces where the sum itself stands. */
function checksum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += block[i] ?? 0;
  return sum;
}

export interface ReadEntry {
  name: string;
  size: number;
  /** Must be read to its end before the next entry. */
  chunks: AsyncIterable<Buffer>;
}

/** Throws DamagedArchive at anything that writeArchive does not write. */
export async function* readArchive(file: string): AsyncGenerator<ReadEntry> {
  const end = await assertSealed(file);
  const source = createGunzip();
  pipeline(createReadStream(file, { end: end - 1 }), source).catch(() => undefined); // the reader sees it too
  const reader = createReader(source[Symbol.asyncIterator]() as AsyncIterator<Buffer>); // no encoding is set
  try {
    for (;;) {
      const block = await reader.exactly(BLOCK);
      if (block.every(byte => byte === 0)) break;
      const size = parseInt(block.toString('ascii', 124, 135), 8);
      const name = block.toString('ascii', 0, 100).replace(/\0.*$/, '');
      if (parseInt(block.toString('ascii', 148, 154), 8) !== checksum(block) || !(size >= 0)) {
        throw new DamagedArchive('an entry is broken');
      }
      yield { name, size, chunks: reader.take(size) };
      await reader.exactly((BLOCK - (size % BLOCK)) % BLOCK);
    }
    if ((await reader.rest()) !== BLOCK) throw new DamagedArchive('the archive does not end where it should');
  } catch (error) {
    // Whatever the decompressor says: the file is not what was written.
    throw error instanceof DamagedArchive ? error : new DamagedArchive(String(error));
  } finally {
    source.destroy();
  }
}

interface Reader {
  exactly(count: number): Promise<Buffer>;
  take(count: number): AsyncGenerator<Buffer>;
  /** How many bytes are left. */
  rest(): Promise<number>;
}

function createReader(source: AsyncIterator<Buffer>): Reader {
  let held: Buffer = Buffer.alloc(0);
  const some = async (most: number): Promise<Buffer | null> => {
    while (held.length === 0) {
      const next = await source.next();
      if (next.done) return null;
      held = next.value;
    }
    const part = held.subarray(0, most);
    held = held.subarray(part.length);
    return part;
  };
  async function* take(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      const part = await some(left);
      if (part === null) throw new DamagedArchive('the archive is cut short');
      left -= part.length;
      yield part;
    }
  }
  return {
    take,
    exactly: async count => {
      const parts: Buffer[] = [];
      for await (const part of take(count)) parts.push(part);
      return Buffer.concat(parts);
    },
    rest: async () => {
      let total = 0;
      for (let part = await some(Infinity); part !== null; part = await some(Infinity)) total += part.length;
      return total;
    },
  };
}

/** Not all bytes of a compressed stream matter to what comes out; every byte matters to the seal. */
async function assertSealed(file: string): Promise<number> {
  const end = statSync(file).size - SEAL_BYTES;
  if (end <= 0) throw new DamagedArchive('this is no archive of ours');
  const seal: Buffer[] = [];
  for await (const chunk of createReadStream(file, { start: end })) seal.push(chunk as Buffer); // no encoding is set
  if (Buffer.concat(seal).toString('ascii') !== (await sealOf(file, end)))
    throw new DamagedArchive('the checksum of the archive differs');
  return end;
}

async function sealOf(file: string, end: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk as Buffer); // no encoding is set
  return hash.digest('hex');
}
