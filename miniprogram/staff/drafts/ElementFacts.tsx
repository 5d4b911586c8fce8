import { View } from '@tarojs/components';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import type { DraftElements } from 'shared/policy/publishing-model';
import { disclosureTexts } from 'shared/policy/texts';
import { headingOf } from 'miniprogram/platform/accessible';
import { Facts } from '../components/Facts';
import { elementLabels } from './element-labels';

/** 公文要素, to be read; what is not written says so. */
export function ElementFacts({ elements }: { elements: DraftElements }) {
  const day = (date: LocalDate | null): string | null => date && formatLocalDate(date);
  const values: Record<keyof DraftElements, string | null> = {
    ...elements,
    coIssuingAuthorities: elements.coIssuingAuthorities.join('、') || null,
    datedOn: day(elements.datedOn),
    printedOn: day(elements.printedOn),
    effectiveOn: day(elements.effectiveOn),
    expiresOn: day(elements.expiresOn),
    disclosureType: elements.disclosureType && disclosureTexts[elements.disclosureType],
    normative: elements.normative ? '是' : '不是',
  };
  const fields = Object.keys(elementLabels) as (keyof DraftElements)[]; // the keys of a literal
  return (
    <View>
      <View className="h3" {...headingOf(2)}>
        公文要素
      </View>
      <Facts
        facts={fields.map(field => ({
          label: elementLabels[field],
          value: values[field] ?? <View className="ink3">没有写</View>,
        }))}
      />
    </View>
  );
}
