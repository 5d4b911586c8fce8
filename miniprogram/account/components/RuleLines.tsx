import type { PersonalData } from 'shared/account/model';
import { Card } from 'miniprogram/components/Card';
import { Fact } from './Fact';

/** 一类数据的规则: why, how, which, on what grounds, for how long, and what stays. */
export function RuleLines({ rule }: { rule: PersonalData }) {
  const lines = [
    ['为什么记', rule.purpose],
    ['怎么记', rule.manner],
    ['记什么', rule.scope],
    ['记多久', rule.retention],
    ['删除后', rule.keptAfterDeletion ?? '什么都不留'],
    ['依据', rule.basis],
  ] as const;
  return (
    <Card>
      {lines.map(([label, value]) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </Card>
  );
}
