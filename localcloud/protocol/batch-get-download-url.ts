import { invalidParam } from '../failure';
import { isRecord } from '../store/ejson';
import { filesParam } from './request';
import type { Action } from './request';

const MAX_AGE_SECONDS = 7200;

export const batchGetDownloadUrl: Action = (params, { files }) => {
  const downloadList = filesParam(params, 'file_list').map(item => {
    if (!isRecord(item) || typeof item['fileid'] !== 'string') throw invalidParam('file_list needs fileid');
    const fileID = item['fileid'];
    const maxAge = typeof item['max_age'] === 'number' ? item['max_age'] : MAX_AGE_SECONDS;
    const tempFileURL = files.downloadUrl(fileID, maxAge);
    return tempFileURL === null
      ? { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST', maxAge }
      : { fileID, tempFileURL, code: 'SUCCESS', maxAge };
  });
  return { data: { download_list: downloadList } };
};
