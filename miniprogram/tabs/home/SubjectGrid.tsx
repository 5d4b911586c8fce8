import type { Facet } from 'shared/policy/contract';
import { Section } from 'miniprogram/components/Section';
import { SubjectTiles } from 'miniprogram/components/SubjectTiles';

/** 按主题找 */
export function SubjectGrid({ subjects }: { subjects: Facet }) {
  if (subjects.length === 0) return null;
  return (
    <Section title="按主题找">
      <SubjectTiles subjects={subjects} />
    </Section>
  );
}
