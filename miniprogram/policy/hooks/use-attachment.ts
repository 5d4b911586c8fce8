import { useCallback, useRef, useState } from 'react';
import { getAttachmentLink } from 'shared/policy/contract';
import type { AttachmentId, PolicyId } from 'shared/policy/model';
import { refusalTexts } from 'shared/policy/texts';
import { errorText } from 'miniprogram/components/error-texts';
import { call } from 'miniprogram/platform/call';
import { openFile } from 'miniprogram/platform/open-file';

/** Opens one attachment at a time; answers what to tell the person when it did not open. */
export function useAttachment(policyId: PolicyId): {
  opening: AttachmentId | null;
  open: (attachmentId: AttachmentId) => Promise<string | null>;
} {
  const [opening, setOpening] = useState<AttachmentId | null>(null);
  const busy = useRef(false);
  const open = useCallback(
    async (attachmentId: AttachmentId): Promise<string | null> => {
      if (busy.current) return null;
      busy.current = true;
      setOpening(attachmentId);
      const trouble = await opened(policyId, attachmentId);
      busy.current = false;
      setOpening(null);
      return trouble;
    },
    [policyId],
  );
  return { opening, open };
}

async function opened(policyId: PolicyId, attachmentId: AttachmentId): Promise<string | null> {
  const outcome = await call(getAttachmentLink, { policyId, attachmentId });
  if (!outcome.ok) {
    const { code } = outcome.error;
    return code === 'attachment-not-kept' ? refusalTexts[code] : errorText(code).title;
  }
  switch (await openFile(outcome.data.url, outcome.data.extension)) {
    case 'opened':
      return null;
    case 'unsupported':
      return '微信打不开这种文件，请到原网页看';
    case 'failed':
      return '附件没打开，是我们的问题，再点一次试试';
  }
}
