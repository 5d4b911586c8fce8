import { CloudFailure } from '../failure';
import { abortTransaction } from './abort-transaction';
import { addCollection } from './add-collection';
import { aggregateDocuments } from './aggregate-documents';
import { batchCopyFile } from './batch-copy-file';
import { batchDeleteFile } from './batch-delete-file';
import { batchGetDownloadUrl } from './batch-get-download-url';
import { calculateDocument } from './calculate-document';
import { commitTransaction } from './commit-transaction';
import { getDocument } from './get-document';
import { getUploadMetadata } from './get-upload-metadata';
import { insertDocument } from './insert-document';
import { invokeFunction } from './invoke-function';
import { modifyAndReturnDoc } from './modify-and-return-doc';
import { modifyDocument } from './modify-document';
import { removeDocument } from './remove-document';
import type { Action } from './request';
import { startTransaction } from './start-transaction';
import { wxApi } from './wx-api';
import { wxOpenApi } from './wx-open-api';

const ACTIONS = new Map<string, Action>([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturnDoc],
  ['database.removeDocument', removeDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
  ['functions.invokeFunction', invokeFunction],
  ['storage.getUploadMetadata', getUploadMetadata],
  ['storage.batchGetDownloadUrl', batchGetDownloadUrl],
  ['storage.batchDeleteFile', batchDeleteFile],
  ['storage.batchCopyFile', batchCopyFile],
  ['wx.api', wxApi],
  ['wx.openApi', wxOpenApi],
]);

export function actionNamed(name: unknown): Action {
  const action = typeof name === 'string' ? ACTIONS.get(name) : undefined;
  if (!action)
    throw new CloudFailure('INVALID_ACTION', `the action ${String(name)} is not supported by the local CloudBase`);
  return action;
}
