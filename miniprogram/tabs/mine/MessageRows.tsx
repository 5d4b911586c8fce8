import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { openPage } from 'miniprogram/platform/navigate';
import { myMessagesPath, publicMessagesPath } from 'miniprogram/platform/routes';

/** 留言: one's own, and those that everybody may read. */
export function MessageRows() {
  return (
    <Section title="留言">
      <Card>
        <Row icon="letter" title="我的留言" note="办到哪一步，怎么答复的" onPress={() => openPage(myMessagesPath)} />
        <Row icon="eye" title="留言公开" note="看别人问了什么，怎么答的" onPress={() => openPage(publicMessagesPath)} />
      </Card>
    </Section>
  );
}
