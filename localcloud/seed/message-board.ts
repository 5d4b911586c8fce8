import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as agencies from 'cloudfunctions/account/agency.repository';
import * as featuredAnswers from 'cloudfunctions/message-board/featured-answer.repository';
import { endedPolicies } from 'cloudfunctions/message-board/basis-check';
import { FeaturedAnswerId } from 'shared/message-board/model';
import { addMs, localDateOf, type Instant } from 'shared/kernel/time';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { readBasis } from './message-board/basis';
import { DemoAnswers, DemoMessages } from './message-board/model';
import { demoDesk, seedMessages } from './message-board/messages';

const folder = join(__dirname, 'message-board');
const DAY_MS = 24 * 3_600_000;

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/**
 * Puts the demo's messages in by the same commands as everybody's, and the typical answers that the county brings along.
 * What is there already stays as it is; the documents must be in before.
 */
export async function seedMessageBoard(): Promise<{ messageCount: number; answerCount: number }> {
  const messageCount = await seedMessages(DemoMessages.parse(read('messages.json')));
  const answerCount = await seedAnswers(DemoAnswers.parse(read('answers.json')));
  return { messageCount, answerCount };
}

/** Older than the board itself: they come from no message, and go straight into the library. */
async function seedAnswers(wanted: DemoAnswers): Promise<number> {
  const db = openDatabase();
  const now = readClock();
  const { replierId, reviewerId } = await demoDesk();
  let addedCount = 0;
  for (const { agency, question, answer, basis, daysAgo } of wanted) {
    const _id = FeaturedAnswerId.parse(`fa_${hashKey('demo', question).slice(0, 20)}`);
    const office = await agencies.findByName(db, agency);
    const telephone = office?.telephones[0]?.number;
    if (!office || telephone === undefined) throw new Error(`${agency} cannot be called`);
    if (await featuredAnswers.findById(db, _id)) continue;
    const read = await readBasis(basis);
    const policyIds = read.map(({ policyId }) => policyId);
    // On a day when the demo's documents have run out, the demo shows what becomes of their answers.
    const isInForce = (await endedPolicies(db, policyIds, localDateOf(now))).size === 0;
    const publishedAt: Instant = addMs(now, -daysAgo * DAY_MS);
    await featuredAnswers.put(db, {
      ...{ _id, question, answer, telephone, basis: read, agencyId: office._id, fromMessageId: null },
      ...{
        status: isInForce ? 'published' : 'to-be-checked',
        draftedBy: [replierId],
        reviewedBy: reviewerId,
        reason: null,
        version: 1,
      },
      ...{ publishedAt, updatedAt: publishedAt, checkedOn: localDateOf(now) },
    });
    addedCount += 1;
  }
  return addedCount;
}
