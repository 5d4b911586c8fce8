import { useState } from 'react';
import { View } from '@tarojs/components';
import type { LocalDate } from 'shared/kernel/time';
import { saveEnterpriseProfile } from 'shared/policy-push/contract';
import { EnterpriseFacts } from 'shared/policy-push/model';
import { measures } from 'shared/policy-push/tags';
import { Notice } from 'miniprogram/components/Notice';
import { headingOf } from 'miniprogram/platform/accessible';
import type { ActingAs } from 'miniprogram/platform/acting-as';
import { useCommand } from 'miniprogram/platform/use-command';
import { AnyOf, OneOf, optionsOf } from './Chips';
import { NumberField, numberOf } from './NumberField';
import { Question } from './Question';
import { SaveBar } from './SaveBar';
import { YearAndMonth } from './YearChips';
import styles from './ProfileForm.module.scss';

/** Chosen so far; the choices are those of the vocabulary. */
interface Chosen {
  foundedOn?: LocalDate | undefined;
  town?: string | undefined;
  industry?: string | undefined;
  size?: string | undefined;
  qualifications?: readonly string[] | undefined;
  plans?: readonly string[] | undefined;
}

/** As the model bounds them. */
const FIELDS = [
  { field: 'employeeCount', measure: 'employee-count', isDecimal: false, max: 1_000_000 },
  { field: 'graduateHireCount', measure: 'graduate-hire-count', isDecimal: false, max: 100_000 },
  { field: 'annualRevenueWan', measure: 'annual-revenue-wan', isDecimal: true, max: 1e9 },
  { field: 'researchShare', measure: 'research-share', isDecimal: true, max: 100 },
] as const;
type Typed = Record<(typeof FIELDS)[number]['field'], string>;

interface Props {
  acting: ActingAs;
  facts: EnterpriseFacts;
  onSaved: (matchCount: number) => void;
}

/** 企业的十项情况 */
export function EnterpriseForm({ acting, facts, onSaved }: Props) {
  const [chosen, setChosen] = useState<Chosen>(facts);
  const [typed, setTyped] = useState<Typed>(typedOf(facts));
  const save = useCommand(saveEnterpriseProfile);
  const set = (change: Chosen): void => setChosen(before => ({ ...before, ...change }));
  const answer = factsOf(chosen, typed);
  const count = answer ? Object.values(answer).filter(value => value !== undefined).length : 0;
  const run = async (): Promise<void> => {
    const { organisationId } = acting;
    const done = answer && (await save.run({ organisationId, facts: answer }));
    if (done) onSaved(done.matchCount);
  };
  return (
    <View className={styles['form']}>
      <View className={styles['before']}>
        <View className="s ink3">替这家企业填</View>
        <View className="h2" {...headingOf(2)}>
          {acting.name}
        </View>
        <Notice icon="shield">十项情况，哪一项都可以不填。企业的各位经办人都能看到，只用来找可能适合企业的政策</Notice>
      </View>
      <View className={styles['sheet']}>
        <Choices chosen={chosen} set={set} />
        {FIELDS.map(({ field, measure, isDecimal, max }, at) => (
          <Question key={field} number={at + 5} title={measures[measure].label}>
            <NumberField
              label={measures[measure].label}
              unit={measures[measure].unit}
              isDecimal={isDecimal}
              max={max}
              value={typed[field]}
              onType={value => setTyped(before => ({ ...before, [field]: value }))}
            />
          </Question>
        ))}
        <Question number={9} title="有哪些资质" note="可以选几样">
          <AnyOf
            options={optionsOf('qualification')}
            value={chosen.qualifications}
            onChange={qualifications => set({ qualifications })}
          />
        </Question>
        <Question number={10} title="近期打算" note="可以选几样">
          <AnyOf options={optionsOf('enterprise-plan')} value={chosen.plans} onChange={plans => set({ plans })} />
        </Question>
      </View>
      <SaveBar
        said={`填了${count}项，其余可以不填`}
        disabledBecause={answer === null ? '有的数字不对' : undefined}
        isBusy={save.isBusy}
        error={save.error}
        onSave={() => void run()}
      />
    </View>
  );
}

function Choices({ chosen, set }: { chosen: Chosen; set: (change: Chosen) => void }) {
  return (
    <>
      <Question number={1} title="哪年哪月成立的">
        <YearAndMonth from={1980} value={chosen.foundedOn} onChange={foundedOn => set({ foundedOn })} />
      </Question>
      <Question number={2} title="开在哪里">
        <OneOf options={optionsOf('town')} value={chosen.town} onChange={town => set({ town })} />
      </Question>
      <Question number={3} title="做哪一行">
        <OneOf options={optionsOf('industry')} value={chosen.industry} onChange={industry => set({ industry })} />
      </Question>
      <Question number={4} title="企业划型">
        <OneOf options={optionsOf('size')} value={chosen.size} onChange={size => set({ size })} />
      </Question>
    </>
  );
}

function typedOf(facts: EnterpriseFacts): Typed {
  const text = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const { employeeCount, graduateHireCount, annualRevenueWan, researchShare } = facts;
  return {
    employeeCount: text(employeeCount),
    graduateHireCount: text(graduateHireCount),
    annualRevenueWan: text(annualRevenueWan),
    researchShare: text(researchShare),
  };
}

/** Null where a number is none, or is more than there can be. */
function factsOf(chosen: Chosen, typed: Typed): EnterpriseFacts | null {
  const numbers = Object.fromEntries(FIELDS.map(({ field }) => [field, numberOf(typed[field])]));
  return EnterpriseFacts.safeParse({ ...chosen, ...numbers }).data ?? null;
}
