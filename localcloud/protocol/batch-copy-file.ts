import { invalidParam } from '../failure';
import { isRecord } from '../store/ejson';
import { listParam } from './request';
import type { Action } from './request';

export const batchCopyFile: Action = async (params, { files }) => {
  const copyList = await Promise.all(
    listParam(params, 'file_list').map(async item => {
      if (!isRecord(item) || typeof item['src_path'] !== 'string' || typeof item['dst_path'] !== 'string') {
        throw invalidParam('file_list needs src_path and dst_path');
      }
      const { src_path: from, dst_path: to } = item;
      const outcome = await files.copy(from, to, {
        overwrite: item['overwrite'] !== false,
        removeOriginal: item['remove_original'] === true,
      });
      return outcome.ok ? { fileId: outcome.fileId } : { code: outcome.code, message: `${from}: ${outcome.code}` };
    }),
  );
  return { data: { copy_list: copyList } };
};
