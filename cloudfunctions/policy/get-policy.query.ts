import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { getPolicy, PolicyView } from 'shared/policy/contract';
import { attachmentAnchors } from 'shared/policy/attachment-text.rules';
import { citationKey, repealingKeys } from 'shared/policy/linking.rules';
import type { Citation } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import type { Handler } from 'shared/server/define-function';
import * as policyDocuments from './policy-document.repository';
import { findVersion } from './policy-version.repository';
import { summaryOf, validityOf } from './policy-views';

/** Three round trips: the document, its text, and every document it is linked with. */
export const handleGetPolicy: Handler<typeof getPolicy> = async ({ policyId }, { db, now }) => {
  const document = await policyDocuments.findById(db, policyId);
  if (!document || !isPublic(document)) throw new Refusal('not-found');
  const citedKeys = document.cites.flatMap(citation => citationKey(citation) ?? []);
  const [version, linked] = await Promise.all([
    findVersion(db, policyId, document.currentVersion),
    policyDocuments.findByLinkKeys(db, [...citedKeys, ...repealingKeys(policyId, document)]),
  ]);
  if (!version) throw new Error(`${policyId} has no version ${document.currentVersion}`);
  const anchors = attachmentAnchors(
    document.attachments.map(({ name }) => name),
    version.blocks,
  );
  const policy: PolicyView = {
    ...document,
    ...summaryOf(document, validityOf(document, linked, localDateOf(now))),
    version: document.currentVersion,
    blocks: version.blocks,
    outline: version.outline,
    attachments: document.attachments.map(({ attachmentId, name, file }, at) => ({
      attachmentId,
      name,
      anchor: anchors[at] ?? null,
      file: file && { extension: file.extension, sizeBytes: file.sizeBytes },
    })),
    cites: document.cites.map(citation => ({ ...citation, policyId: findCited(citation, linked)?._id ?? null })),
    checkedAt: now,
  };
  return { policy };
};

function findCited(citation: Citation, linked: readonly policyDocuments.StoredPolicyDocument[]) {
  const key = citationKey(citation);
  return key === null ? undefined : linked.find(other => isPublic(other) && other.linkKeys.includes(key));
}
