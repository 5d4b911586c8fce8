import * as z from 'zod/mini';
import { writeLog } from './log';

/** What the county's identity service is asked, and all that it is told: nothing of ours that names the person. */
export type IdentityQuestion =
  { kind: 'person'; name: string; idNumber: string } | { kind: 'organisation'; name: string; creditCode: string };

const Answer = z.strictObject({ result: z.enum(['match', 'no-match']) });
export type IdentityAnswer = z.infer<typeof Answer>['result'];

const ANSWER_WITHIN_MS = 5000;
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Plain HTTP never leaves the machine. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}

/** Set in the function's environment by the county; without them there is no verification. */
const Configuration = z.object({
  IDENTITY_SERVICE_URL: z.string().check(z.refine(isSafe)),
  IDENTITY_SERVICE_KEY: z.string().check(z.minLength(16)),
  /** What people are told verified them. */
  IDENTITY_SERVICE_NAME: z._default(z.string(), '身份核验服务'),
});

function readConfiguration(): z.infer<typeof Configuration> | null {
  const { IDENTITY_SERVICE_URL, IDENTITY_SERVICE_KEY, IDENTITY_SERVICE_NAME } = process.env;
  const read = Configuration.safeParse({ IDENTITY_SERVICE_URL, IDENTITY_SERVICE_KEY, IDENTITY_SERVICE_NAME });
  return read.success ? read.data : null;
}

export function isIdentityServiceConfigured(): boolean {
  return readConfiguration() !== null;
}

export function identityServiceName(): string {
  return requireConfiguration().IDENTITY_SERVICE_NAME;
}

function requireConfiguration(): z.infer<typeof Configuration> {
  const configuration = readConfiguration();
  if (!configuration) throw new Error('the identity service is not configured');
  return configuration;
}

/** Asks whether name and number belong together; null where no answer came in time, or none that can be read. */
export async function askIdentityService(
  question: IdentityQuestion,
  answerWithinMs = ANSWER_WITHIN_MS,
): Promise<IdentityAnswer | null> {
  const { IDENTITY_SERVICE_URL: url, IDENTITY_SERVICE_KEY: key } = requireConfiguration();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(question),
      // A number must not follow wherever somebody points.
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const answer = response.ok ? Answer.safeParse(await response.json()) : null;
    if (answer?.success) return answer.data.result;
    writeLog('error', { identityService: 'unreadable', kind: question.kind, status: response.status });
  } catch (error) {
    // Only the kind of failure: its message may repeat what was sent.
    writeLog('error', { identityService: error instanceof Error ? error.name : 'failed', kind: question.kind });
  }
  return null;
}
