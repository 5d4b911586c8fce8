import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { actForMyself, useActingAs } from 'miniprogram/platform/acting-as';
import { openPage } from 'miniprogram/platform/navigate';
import { identityPath, organisationsPath } from 'miniprogram/platform/routes';

/** 身份和企业: who one is, whom one may act for, and whom one acts for now. */
export function IdentityRows() {
  const acting = useActingAs();
  return (
    <Section title="身份和企业">
      <Card>
        <Row icon="id" title="我的身份" note="需要实名的事才用" onPress={() => openPage(identityPath)} />
        <Row
          icon="firm"
          title="我的企业"
          note={acting ? `正在代表${acting.name}` : '登记企业，或者接受邀请'}
          onPress={() => openPage(organisationsPath)}
        />
        {acting && <Row icon="swap" title="换回自己" note="不再代表企业办理" onPress={actForMyself} end={false} />}
      </Card>
    </Section>
  );
}
