import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import * as z from 'zod/mini';
import type { AttachmentFile } from 'cloudfunctions/policy/attachment-files';
import { importPolicy, type ImportResult } from 'cloudfunctions/policy/import-policy.command';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { LocalDate } from 'shared/kernel/time';
import { readClock } from 'shared/server/clock';
import { seedAgencies } from './account';
import { seedGazette } from './gazette';
import { seedInterpretations } from './interpretation';
import type { LocalCloud } from '../server';
import { seedMessageBoard } from './message-board';
import { seedPeople } from './people';
import { seedPolicyPush } from './policy-push';
import { seedPolicyDrafts } from './publishing';
import { seedStaff } from './staff';

const folder = join(__dirname, 'policy');

const Manifest = z.array(
  z.strictObject({
    file: z.string(),
    subjectCategory: z.string(),
    normative: z.boolean(),
    publishedOn: LocalDate,
    attach: z.array(z.string()),
  }),
);

/** Where the demo's documents say they come from. */
const SOURCE = '演示数据';

/** Puts the invented county's agencies, staff, people and documents in, through the same reading and importing as real ones; twice changes nothing. */
export async function seedDemoCounty(
  cloud: Pick<LocalCloud, 'sdkEnvironment' | 'functionSecrets'>,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ImportResult[]> {
  Object.assign(process.env, cloud.sdkEnvironment, cloud.functionSecrets);
  await seedAgencies();
  await seedStaff();
  await seedPeople();
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const results: ImportResult[] = [];
  for (const { file, attach, ...details } of manifest) {
    const read = await readSourceFile(file, readFileSync(join(folder, file)));
    if (!read.ok) throw new Error(`${file}: ${read.code}`);
    results.push(
      await importPolicy(
        read.document,
        { ...details, source: SOURCE, attachments: attach.map(readAttachment) },
        readClock(),
      ),
    );
    onProgress(results.length, manifest.length);
  }
  await seedGazette();
  await seedInterpretations();
  await seedPolicyDrafts();
  await seedMessageBoard();
  return [...results, ...(await seedPolicyPush())];
}

function readAttachment(file: string): AttachmentFile {
  const extension = extname(file);
  return { name: basename(file, extension), extension: extension.slice(1), content: readFileSync(join(folder, file)) };
}
