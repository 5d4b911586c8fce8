import type { AgencyId } from 'shared/account/model';
import { ChoiceField } from '../components/ChoiceField';
import { usePlaces } from '../hooks/use-places';

interface Props {
  agencyIds: readonly AgencyId[];
  value: AgencyId | null;
  onChange: (agencyId: AgencyId) => void;
}

/** With which agency the draft lies; nothing to choose where there is one only. */
export function AgencyChoice({ agencyIds, value, onChange }: Props) {
  const places = usePlaces();
  if (agencyIds.length < 2 || value === null) return null;
  return (
    <ChoiceField
      label="文稿归哪个单位"
      options={agencyIds.map(one => ({ value: one, text: places.agencyName(one) }))}
      value={value}
      onChange={onChange}
      hint="这个单位的编辑和审核人能看到"
    />
  );
}
