import { filesParam } from './request';
import type { Action } from './request';

export const batchDeleteFile: Action = async (params, { files }) => {
  const deleteList = await Promise.all(
    filesParam(params, 'fileid_list').map(async fileID => {
      const removed = typeof fileID === 'string' && (await files.remove(fileID));
      return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
    }),
  );
  return { data: { delete_list: deleteList } };
};
