import { Refusal } from 'shared/kernel/refusal';
import type { getAttachmentLink } from 'shared/policy/contract';
import { isPublic } from 'shared/policy/publication.rules';
import type { Handler } from 'shared/server/define-function';
import { temporaryLink } from 'shared/server/files';
import * as policyDocuments from './policy-document.repository';

export const handleGetAttachmentLink: Handler<typeof getAttachmentLink> = async (
  { policyId, attachmentId },
  { db },
) => {
  const document = await policyDocuments.findById(db, policyId);
  const attachment =
    document && isPublic(document) && document.attachments.find(item => item.attachmentId === attachmentId);
  if (!attachment) throw new Refusal('not-found');
  const url = attachment.file && (await temporaryLink(attachment.file.fileId));
  if (!attachment.file || !url) throw new Refusal('attachment-not-kept');
  return { url, name: attachment.name, extension: attachment.file.extension };
};
