import { invalidParam } from '../failure';
import { textParam } from './request';
import type { Action } from './request';

export const invokeFunction: Action = async (params, context) => {
  const name = textParam(params, 'function_name');
  const text = params['request_data'];
  return { data: { response_data: await context.invokeFunction(name, readEvent(text)) } };
};

function readEvent(text: unknown): unknown {
  if (text === undefined || text === null || text === '') return {};
  if (typeof text !== 'string') throw invalidParam('request_data must be a JSON string');
  try {
    return JSON.parse(text);
  } catch {
    throw invalidParam('request_data must be a JSON string');
  }
}
