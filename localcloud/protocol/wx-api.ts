import { invalidParam } from '../failure';
import { textParam } from './request';
import type { Action } from './request';

/** `callWxOpenApi`: JSON text in, JSON text out. */
export const wxApi: Action = async (params, { wechat, functionCaller }) => {
  const answer = await wechat.call(textParam(params, 'apiName'), readRequest(params['requestData']), functionCaller);
  return { data: { responseData: JSON.stringify(answer) } };
};

function readRequest(text: unknown): unknown {
  if (text === undefined || text === null || text === '') return {};
  try {
    return JSON.parse(String(text));
  } catch {
    throw invalidParam('requestData must be JSON');
  }
}
