import { useState } from 'react';
import type { Anchor } from 'shared/policy/model';
import { getPolicyDraft, submitPolicyDraft, updatePolicyDraft } from 'shared/policy/publishing-contract';
import type { PolicyDraft, PolicyDraftSummary } from 'shared/policy/publishing-model';
import type { OutcomeError } from 'shared/kernel/outcome';
import { showToast } from 'miniprogram/components/toast-message';
import { call } from 'miniprogram/platform/call';
import { useCommand } from '../hooks/use-command';
import { printedText } from './block-lines';
import { fieldErrorsOf } from './draft-texts';
import { formOf, readForm, type ElementForm, type FieldErrors } from './element-form';

export interface DraftEditing {
  /** As the back end has it. */
  draft: PolicyDraft;
  form: ElementForm;
  corrections: ReadonlyMap<Anchor, string>;
  errors: FieldErrors;
  isDirty: boolean;
  busy: 'saving' | 'submitting' | null;
  /** Why the last step was not taken. */
  refused: OutcomeError<string> | null;
  change: (change: Partial<ElementForm>) => void;
  correct: (anchor: Anchor, text: string) => void;
  save: () => Promise<PolicyDraft | null>;
  submit: () => Promise<void>;
  /** Another step was taken elsewhere on the screen. */
  moved: (summary: PolicyDraftSummary) => void;
  /** What is stored now, in place of what was written here. */
  reread: () => Promise<void>;
}

const noCorrections: ReadonlyMap<Anchor, string> = new Map();

/** 改文稿: what is written stays on the screen until the back end has it. */
export function useDraftEditing(first: PolicyDraft): DraftEditing {
  const [draft, setDraft] = useState(first);
  const [form, setForm] = useState(() => formOf(first.elements));
  const [corrections, setCorrections] = useState(noCorrections);
  const [errors, setErrors] = useState<FieldErrors>({});
  const say = (error: OutcomeError<string>): void => setErrors(fieldErrorsOf(error));
  const saving = useCommand(updatePolicyDraft, say);
  const submitting = useCommand(submitPolicyDraft, say);
  const { draftId } = draft;
  const isDirty = corrections.size > 0 || JSON.stringify(form) !== JSON.stringify(formOf(draft.elements));

  const correct = (anchor: Anchor, text: string): void => {
    const block = draft.blocks.find(one => one.anchor === anchor);
    const next = new Map(corrections).set(anchor, text);
    if (block && printedText(block) === text) next.delete(anchor);
    setCorrections(next);
  };
  const save = async (): Promise<PolicyDraft | null> => {
    submitting.clear();
    const read = readForm(form);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return null;
    const sent = [...corrections].map(([anchor, text]) => ({ anchor, text }));
    const { version } = draft;
    const done = await saving.run({ draftId, elements: read.elements, corrections: sent, version });
    if (!done) return null;
    setDraft(done.draft);
    // What was typed while it was on its way is not stored yet.
    setForm(now => (now === form ? formOf(done.draft.elements) : now));
    setCorrections(now => new Map([...now].filter(([anchor, text]) => corrections.get(anchor) !== text)));
    return done.draft;
  };
  const submit = async (): Promise<void> => {
    const stored = isDirty ? await save() : draft;
    if (!stored) return;
    const done = await submitting.run({ draftId, version: stored.version });
    if (!done) return;
    setDraft({ ...stored, ...done.draft });
    setErrors({});
    showToast('送审了');
  };
  const reread = async (): Promise<void> => {
    const outcome = await call(getPolicyDraft, { draftId });
    if (!outcome.ok) return showToast('没取到最新的，请再试一次');
    setDraft(outcome.data.draft);
    setForm(formOf(outcome.data.draft.elements));
    setCorrections(noCorrections);
    setErrors({});
    saving.clear();
    submitting.clear();
  };
  return {
    draft,
    form,
    corrections,
    errors,
    isDirty,
    busy: saving.busy ? 'saving' : submitting.busy ? 'submitting' : null,
    refused: saving.error ?? submitting.error,
    change: change => setForm(now => ({ ...now, ...change })),
    correct,
    save,
    submit,
    moved: summary => setDraft(now => ({ ...now, ...summary })),
    reread,
  };
}
