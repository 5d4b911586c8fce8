import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { isCreditCode } from 'shared/account/organisation.rules';
import { idNumberMask, isIdNumber } from 'shared/account/person.rules';
import { localDateOf, toInstant } from 'shared/kernel/time';
import { isLoopback } from '../gateway/admin';
import { readBody, sendJson } from '../gateway/http';

/** 模拟: it knows nobody. Stands where a county's identity service would, for development, tests and the demo. */
export const SIMULATED_PATH = '/simulated/identity-service';
/** In a name, it makes the answer no: so that the demo can show one. */
export const NO_MATCH_WORD = '核验不符';

const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), name: z.string(), idNumber: z.string() }),
  z.strictObject({ kind: z.literal('organisation'), name: z.string(), creditCode: z.string() }),
]);
type Question = z.infer<typeof Question>;

/** `timeout`: no answer at all; `garbage`: one that nobody can read. */
export type ScriptedAnswer = 'match' | 'no-match' | 'timeout' | 'garbage';

export interface IdentityServiceCall {
  kind: Question['kind'];
  /** Masked for a person; an organisation's code is no secret. */
  identifier: string;
  answer: ScriptedAnswer;
}

export interface IdentityService {
  /** For the next question only; several wait in their order. */
  answerNext(answer: ScriptedAnswer): void;
  /** Oldest first. */
  calls: readonly IdentityServiceCall[];
}

interface Options {
  now: () => number;
}

export function createIdentityService({ now }: Options) {
  const key = randomBytes(24).toString('base64url');
  const scripted: ScriptedAnswer[] = [];
  const calls: IdentityServiceCall[] = [];

  const answerTo = (question: Question): ScriptedAnswer => {
    const next = scripted.shift();
    if (next) return next;
    if (question.name.includes(NO_MATCH_WORD)) return 'no-match';
    const right =
      question.kind === 'person'
        ? isIdNumber(question.idNumber, localDateOf(toInstant(now())))
        : isCreditCode(question.creditCode);
    return right ? 'match' : 'no-match';
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLoopback(request) || request.headers.authorization !== `Bearer ${key}`)
      return sendJson(response, 401, '{"error":"unauthorized"}');
    const body = await readBody(request, 10_000, 'REQUEST_TOO_LARGE');
    const question = Question.safeParse(parseJson(body));
    if (request.method !== 'POST' || !question.success) return sendJson(response, 400, '{"error":"bad request"}');
    const answer = answerTo(question.data);
    const { kind } = question.data;
    const identifier = kind === 'person' ? idNumberMask(question.data.idNumber) : question.data.creditCode;
    calls.push({ kind, identifier, answer });
    if (answer === 'garbage') return sendJson(response, 200, '<html>');
    // A service that does not answer leaves its caller to give up.
    if (answer !== 'timeout') sendJson(response, 200, JSON.stringify({ result: answer }));
  }

  return {
    serve,
    answerNext: (answer: ScriptedAnswer): void => void scripted.push(answer),
    calls,
    /** What a function needs to find it. */
    secretsAt: (url: string): Record<string, string> => ({
      IDENTITY_SERVICE_URL: `${url}${SIMULATED_PATH}`,
      IDENTITY_SERVICE_KEY: key,
      IDENTITY_SERVICE_NAME: '模拟的身份核验服务（演示）',
    }),
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // Refused like any other body that is no question.
    return null;
  }
}
