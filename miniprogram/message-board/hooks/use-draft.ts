import { useState } from 'react';
import * as z from 'zod/mini';
import { AgencyId } from 'shared/account/model';
import { MESSAGE_MAX, MessageKind, TITLE_MAX } from 'shared/message-board/model';
import { forget, keep, kept } from 'miniprogram/platform/storage';

const key = 'message-draft';

const Draft = z.object({
  kind: MessageKind,
  title: z.string().check(z.maxLength(TITLE_MAX)),
  text: z.string().check(z.maxLength(MESSAGE_MAX)),
  /** Words the writer hides besides, and found ones the writer shows again. */
  chosen: z.array(z.string()),
  shown: z.array(z.string()),
  agency: z.nullable(z.object({ agencyId: AgencyId, name: z.string() })),
  publicWanted: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

const empty: Draft = {
  kind: 'inquiry',
  title: '',
  text: '',
  chosen: [],
  shown: [],
  agency: null,
  publicWanted: true,
};

/** 没写完的留言: on this device alone, after every key, until it is sent or thrown away. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => Draft.safeParse(kept(key)).data ?? empty);
  const [wasKept, setWasKept] = useState(() => draft.text !== '' || draft.title !== '');
  const change = (changes: Partial<Draft>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keep(key, next);
  };
  const clear = (): void => {
    forget(key);
    setDraft(empty);
    setWasKept(false);
  };
  return { draft, change, clear, wasKept };
}
