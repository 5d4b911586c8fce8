import { invalidParam } from '../failure';
import { decodeOpenApiRequest, encodeOpenApiAnswer } from '../wechat/protobuf';
import { textParam } from './request';
import type { Action } from './request';

/** The door of wx-server-sdk's `cloud.openapi`: bytes in, bytes out. */
export const wxOpenApi: Action = async (params, { wechat, functionCaller }) => {
  const data = params['requestData'];
  if (!(data instanceof Uint8Array)) throw invalidParam('requestData must be bytes in a multipart request');
  const request = decodeOpenApiRequest(Buffer.from(data));
  return { raw: encodeOpenApiAnswer(await wechat.call(textParam(params, 'apiName'), request, functionCaller)) };
};
