import { View } from '@tarojs/components';
import { DisclosureType } from 'shared/policy/model';
import { subjectClasses } from 'shared/policy/subject-category.rules';
import { disclosureTexts } from 'shared/policy/texts';
import { Switch } from 'miniprogram/components/Switch';
import { headingOf } from 'miniprogram/platform/accessible';
import { ChoiceField } from '../components/ChoiceField';
import { DateField } from '../components/DateField';
import { TextField } from '../components/TextField';
import { elementLabels } from './element-labels';
import type { ElementForm } from './element-form';
import { LongField } from './LongField';
import type { DraftEditing } from './use-draft-editing';
import forms from '../components/forms.module.scss';
import styles from './ElementsForm.module.scss';

type Part = Pick<DraftEditing, 'form' | 'errors' | 'change'>;
type DayField = 'datedOn' | 'printedOn' | 'effectiveOn' | 'expiresOn';
type LineField = {
  [Field in keyof ElementForm]: ElementForm[Field] extends string ? Field : never;
}[keyof ElementForm];

/** 公文要素, every one of them; what is wrong stands beside its field. */
export function ElementsForm({ editing: { form, errors, change } }: { editing: DraftEditing }) {
  const part = { form, errors, change };
  return (
    <View className={forms['form']}>
      <View className="h3" {...headingOf(2)}>
        公文要素
      </View>
      <LongField
        label={elementLabels.title}
        value={form.title}
        onChange={title => change({ title })}
        maxLength={200}
        lines="two"
        error={errors.title}
      />
      <Line {...part} field="documentNumber" max={60} />
      <Line {...part} field="issuingAuthority" max={60} />
      <Line {...part} field="coIssuingAuthorities" max={650} hint="几个机关之间用顿号隔开" />
      <Line {...part} field="genre" max={20} hint="通知、意见、决定、公告等" />
      <Disclosure {...part} />
      <View className={forms['pair']}>
        <Day {...part} field="datedOn" />
        <Day {...part} field="printedOn" />
      </View>
      <View className={forms['pair']}>
        <Day {...part} field="effectiveOn" />
        <Day {...part} field="expiresOn" />
      </View>
      <Line {...part} field="validityTerm" max={40} hint="照原文写，如“有效期3年”" />
      <Subject {...part} />
      <View className={styles['switch']}>
        <View>
          <View className="s strong">{elementLabels.normative}</View>
          <View className="c ink3">普遍适用、反复适用，涉及权利义务的</View>
        </View>
        <Switch label={elementLabels.normative} on={form.normative} onChange={normative => change({ normative })} />
      </View>
      <Line {...part} field="interpretingBody" max={60} />
      <Line {...part} field="source" max={80} />
      <Line {...part} field="sourceUrl" max={500} />
    </View>
  );
}

function Line({ form, errors, change, field, max, hint }: Part & { field: LineField; max: number; hint?: string }) {
  return (
    <TextField
      label={elementLabels[field]}
      value={form[field]}
      onChange={value => change({ [field]: value })}
      maxLength={max}
      hint={hint}
      error={errors[field]}
    />
  );
}

function Day({ form, errors, change, field }: Part & { field: DayField }) {
  return (
    <View className={forms['half']}>
      <DateField
        label={elementLabels[field]}
        value={form[field]}
        onChange={day => change({ [field]: day })}
        error={errors[field]}
      />
    </View>
  );
}

function Disclosure({ form, errors, change }: Part) {
  return (
    <ChoiceField
      label={elementLabels.disclosureType}
      options={[
        { value: null, text: '没有写' },
        ...DisclosureType.options.map(value => ({ value, text: disclosureTexts[value] })),
      ]}
      value={form.disclosureType}
      onChange={disclosureType => change({ disclosureType })}
      error={errors.disclosureType}
      hint={form.disclosureType && form.disclosureType !== 'proactive' ? '不主动公开的，发布后居民查不到' : undefined}
    />
  );
}

function Subject({ form, change }: Part) {
  const { subjectCategory } = form;
  const known = [...new Set([...subjectClasses, ...(subjectCategory ? [subjectCategory] : [])])];
  return (
    <ChoiceField
      label={elementLabels.subjectCategory}
      options={[{ value: null, text: '没有分' }, ...known.map(value => ({ value, text: value }))]}
      value={subjectCategory}
      onChange={next => change({ subjectCategory: next })}
    />
  );
}
