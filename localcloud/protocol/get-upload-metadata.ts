import { textParam } from './request';
import type { Action } from './request';

export const getUploadMetadata: Action = (params, { files }) => {
  const { url, fileId, storageId, token } = files.prepareUpload(textParam(params, 'path'));
  return { data: { url, token, authorization: token, fileId, cosFileId: storageId } };
};
