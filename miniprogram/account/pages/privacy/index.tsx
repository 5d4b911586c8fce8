import { View } from '@tarojs/components';
import { getDataRules } from 'shared/account/contract';
import { county } from 'shared/county/county';
import { Card } from 'miniprogram/components/Card';
import { Clauses } from 'miniprogram/components/Clauses';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { dial } from 'miniprogram/platform/device';
import { openPage } from 'miniprogram/platform/navigate';
import { myDataPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { RuleLines } from '../../components/RuleLines';
import styles from '../../components/AccountPage.module.scss';

const nothing = {};

/** 个人信息保护规则: what is said of each kind of data comes from where the data is declared. */
export default function Privacy() {
  const answer = useEndpoint(getDataRules, nothing);
  return (
    <Page title="个人信息保护规则">
      <View className={styles['lead']}>
        <Clauses text="看政策不用登录，不用填姓名、手机号、证件号。下面这些只在用到时才记，不做推销。除了您自己点“核验”时把姓名和号码发给身份核验服务，不提供给别人。" />
      </View>
      <PageState of={answer}>
        {({ rules }) =>
          rules.map(rule => (
            <Section key={rule.name} title={rule.what}>
              <RuleLines rule={rule} />
            </Section>
          ))
        }
      </PageState>
      <Section title="只记在这台设备上">
        <Card padded>
          看过的、搜过的、字号和长辈版设置、正在代表哪家企业，只存在这台设备上，我们收不到。在“我的”里可以清除、可以换。
        </Card>
      </Section>
      <Section title="运行日志">
        <Card padded>只记每次请求的编号、结果和用时，不记您是谁、看了什么。按《网络安全法》保存不少于6个月。</Card>
      </Section>
      <Section title="您可以做的">
        <Card>
          <Row
            icon="eye"
            title="查看、导出、删除，撤回同意"
            note="《个人信息保护法》第十五条、第四十五条、第四十七条"
            onPress={() => openPage(myDataPath)}
          />
          <Row
            icon="phone"
            title="要更正，或者有疑问，打电话说"
            note={`${county.contactPhone}，第四十六条、第四十八条`}
            onPress={() => dial(county.contactPhone)}
          />
          <Row title="谁在处理" note={`${county.sponsor}主办，${county.undertaker}承办`} />
        </Card>
      </Section>
    </Page>
  );
}
