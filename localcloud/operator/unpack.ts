import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DamagedArchive, readArchive } from './archive';
import { MANIFEST_FILE, readManifest } from './manifest';
import type { Manifest } from './manifest';

const MANIFEST_MAX_BYTES = 64 * 1024 * 1024;

/** Compares every entry with the manifest, and writes them out when a directory is given; throws DamagedArchive. */
export async function unpack(file: string, directory: string | null): Promise<Manifest> {
  let manifest: Manifest | null = null;
  const missing = new Map<string, Manifest['files'][number]>();
  for await (const { name, size, chunks } of readArchive(file)) {
    if (manifest === null) {
      if (name !== MANIFEST_FILE || size > MANIFEST_MAX_BYTES) throw new DamagedArchive('the manifest is missing');
      const parts: Buffer[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      manifest = readManifest(Buffer.concat(parts).toString('utf8'));
      if (manifest === null) throw new DamagedArchive('the manifest cannot be read');
      for (const entry of manifest.files) missing.set(entry.name, entry);
      continue;
    }
    const expected = missing.get(name);
    if (!expected || expected.size !== size) throw new DamagedArchive(`${name} is not as the manifest says`);
    missing.delete(name);
    const hash = createHash('sha256');
    const hashed = hashing(chunks, hash);
    if (directory === null) for await (const chunk of hashed) void chunk;
    else await pipeline(Readable.from(hashed), createWriteStream(join(directory, name), { flush: true, mode: 0o600 }));
    if (hash.digest('hex') !== expected.sha256) throw new DamagedArchive(`${name} has another checksum`);
  }
  if (manifest === null || missing.size > 0) throw new DamagedArchive('the archive is not complete');
  return manifest;
}

async function* hashing(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
