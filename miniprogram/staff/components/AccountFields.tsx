import { AgencyId } from 'shared/account/model';
import { usePlaces } from '../hooks/use-places';
import { ChoiceField } from './ChoiceField';
import { TextField } from './TextField';

export interface AccountDraft {
  displayName: string;
  agencyId: AgencyId | null;
}
export type DraftErrors = Partial<Record<keyof AccountDraft | 'loginName', string | undefined>>;

interface Props {
  draft: AccountDraft;
  onChange: (draft: AccountDraft) => void;
  errors: DraftErrors;
}

/** 称呼、单位: the same for a new account and for one that changes. */
export function AccountFields({ draft, onChange, errors }: Props) {
  const { agencies } = usePlaces();
  return (
    <>
      <TextField
        label="称呼"
        value={draft.displayName}
        onChange={displayName => onChange({ ...draft, displayName })}
        hint="写工号或岗位加编号，如经办0231，不写姓名"
        error={errors.displayName}
        maxLength={20}
      />
      <ChoiceField
        label="单位"
        options={agencies.map(({ agencyId, name }) => ({ value: agencyId as string, text: name }))}
        value={draft.agencyId ?? ''}
        onChange={id => onChange({ ...draft, agencyId: AgencyId.parse(id) })}
        error={errors.agencyId}
      />
    </>
  );
}

/** What is missing before anything is sent. */
export function draftErrors({ displayName, agencyId }: AccountDraft): DraftErrors {
  return {
    ...(displayName.trim() === '' && { displayName: '请写称呼' }),
    ...(agencyId === null && { agencyId: '请选单位' }),
  };
}
