import { listInterpretedPolicies } from 'shared/interpretation/contract';
import type { PolicyId } from 'shared/policy/model';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { openPage } from 'miniprogram/platform/navigate';
import { interpretationPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';

/** 有解读: asked for beside the document, which waits for it neither to come nor to fail. */
export function InterpretationRow({ policyId }: { policyId: PolicyId }) {
  const { data } = useEndpoint(listInterpretedPolicies, { policyIds: [policyId] });
  const [found] = data?.items ?? [];
  if (!found) return null;
  return (
    <Section title="有解读">
      <Card>
        <Row
          icon="chart"
          title="一图读懂这份文件"
          note="每句话都有出处，点开就到原文那一条"
          onPress={() => openPage(interpretationPath(found.interpretationId))}
        />
      </Card>
    </Section>
  );
}
