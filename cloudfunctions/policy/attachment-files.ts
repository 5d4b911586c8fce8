import { uploadFile } from 'shared/server/files';
import { hashKey } from 'shared/server/ids';
import type { AttachmentId } from 'shared/policy/model';
import type { StoredAttachment } from './policy-document.repository';

export interface AttachmentFile {
  name: string;
  extension: string;
  content: Buffer;
}

export interface KeptFile {
  name: string;
  file: NonNullable<StoredAttachment['file']>;
}

/** Stored under their own hash before the transaction: storing one twice is harmless, and nothing points at it yet. */
export async function keepFiles(files: readonly AttachmentFile[]): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const { name, extension, content } of files) {
    const contentHash = hashKey(content.toString('base64'));
    const fileId = await uploadFile(`policy/attachments/${contentHash}.${extension}`, content);
    kept.push({ name, file: { fileId, extension, sizeBytes: content.length, contentHash } });
  }
  return kept;
}

type Listed = readonly { name: string }[];

/** The names the text lists, each with its file where one was given now or before, then the files it does not name. */
export function attachmentsOf(
  listedNames: Listed,
  files: readonly KeptFile[],
  present: readonly StoredAttachment[],
  newIds: readonly AttachmentId[],
): StoredAttachment[] {
  const listed = listedNames.map(({ name }, at) => {
    const file = files.find(candidate => isSameName(candidate.name, name)) ?? onlyFile(listedNames, files);
    return { name, file: file?.file ?? null, at };
  });
  const used = new Set(listed.map(({ file }) => file));
  const others = files
    .filter(({ file }) => !used.has(file))
    .map(({ name, file }, at) => ({ name, file, at: listed.length + at }));
  const kept = present.filter(({ name }) => ![...listed, ...others].some(item => item.name === name));
  const current = [...listed, ...others].map(({ name, file, at }): StoredAttachment => {
    const before = present.find(item => item.name === name);
    const attachmentId = before?.attachmentId ?? newIds[at];
    if (attachmentId === undefined) throw new Error('an attachment without an id');
    return { attachmentId, name, file: file ?? before?.file ?? null };
  });
  return [...current, ...kept.filter(({ file }) => file !== null)];
}

/** One attachment listed and one file given: they belong together whatever the file is called. */
function onlyFile(listed: Listed, files: readonly KeptFile[]): KeptFile | undefined {
  return listed.length === 1 && files.length === 1 ? files[0] : undefined;
}

function isSameName(fileName: string, listedName: string): boolean {
  const fold = (name: string) => name.replace(/^附件\s*\d*|[\s.．、：:《》"“”_-]|\d+[.、]/g, '');
  const [file, listed] = [fold(fileName), fold(listedName)];
  return file !== '' && (listed.includes(file) || file.includes(listed));
}
