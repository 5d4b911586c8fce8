import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { Card } from 'miniprogram/components/Card';
import { Page } from 'miniprogram/components/Page';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { Switch } from 'miniprogram/components/Switch';
import { TextSizeControl } from 'miniprogram/components/TextSizeControl';
import { dial } from 'miniprogram/platform/device';
import { setElderMode, useElderMode } from 'miniprogram/platform/elder-mode';
import { openPage } from 'miniprogram/platform/navigate';
import { myDataPath, privacyPath, staffHomePath } from 'miniprogram/platform/routes';
import { ClearRecords } from './ClearRecords';
import { Favourites } from './Favourites';
import { IdentityRows } from './IdentityRows';
import { MessageRows } from './MessageRows';
import { Readings } from './Readings';
import { WhoAmI } from './WhoAmI';
import styles from './index.module.scss';

export default function Mine() {
  const elder = useElderMode();
  return (
    <Page title="我的" tab="mine">
      <WhoAmI />
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <Favourites />
          <Readings />
        </View>
        <View className={styles['side']}>
          <MessageRows />
          <IdentityRows />
          <Section title="看得更清楚">
            <Card>
              <Row
                icon="size"
                title="长辈版"
                note="字大、行宽、按钮大"
                end={<Switch label="长辈版" on={elder} onChange={setElderMode} />}
              />
              <View className={styles['size']}>
                <View className="strong">公文字号</View>
                <TextSizeControl />
              </View>
            </Card>
          </Section>
          <Section title="这台设备上的记录">
            <ClearRecords />
          </Section>
          <Section title="我的数据">
            <Card>
              <Row title="看一看、导出、删除" note="存了什么，同意了什么" onPress={() => openPage(myDataPath)} />
              <Row title="个人信息保护规则" note="记什么、为什么记、记多久" onPress={() => openPage(privacyPath)} />
            </Card>
          </Section>
          <Section title="关于">
            <Card>
              <Row title={county.productName} note={county.demo ? '演示数据，县名与内容均为虚构' : undefined} />
              <Row title="主办单位" note={county.sponsor} />
              <Row title="承办单位" note={county.undertaker} />
              <Row title="联系电话" note={county.contactPhone} icon="phone" onPress={() => dial(county.contactPhone)} />
              <Row title="版本" note={process.env.TARO_APP_VERSION} />
              <Row title="工作人员入口" onPress={() => openPage(staffHomePath)} />
            </Card>
          </Section>
        </View>
      </View>
    </Page>
  );
}
