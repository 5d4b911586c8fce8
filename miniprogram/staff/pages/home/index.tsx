import { useState } from 'react';
import { View } from '@tarojs/components';
import { roleMeanings, roleTexts } from 'shared/account/staff-texts';
import { formatLocalDate, localDateOf, toInstant } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { classes } from 'miniprogram/components/classes';
import { Notice } from 'miniprogram/components/Notice';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { myStaffAccountPath, staffHomePath } from 'miniprogram/platform/routes';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { absenceText } from '../../absence-text';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import type { MyAccount } from '../../hooks/use-my-account';
import { usePlaces, type Places } from '../../hooks/use-places';
import { myAccountEntry, navGroupsFor } from '../../nav';
import { placeText } from '../../place-text';
import styles from './index.module.scss';

/** 工作台首页 */
export default function StaffHome() {
  const places = usePlaces();
  return (
    <ConsoleFrame title="今天" current="home" path={staffHomePath}>
      {me => (
        <View className={styles['page']}>
          <Greeting me={me} places={places} />
          {me.mustChangePassword ? <ChooseOwnPassword /> : <Today me={me} places={places} />}
        </View>
      )}
    </ConsoleFrame>
  );
}

function Greeting({ me, places }: { me: MyAccount; places: Places }) {
  const wide = useWideWindow();
  const [today] = useState(() => formatLocalDate(localDateOf(toInstant(Date.now()))));
  return (
    <View>
      <View className="s ink3">{today}</View>
      <View className={wide ? 'h1' : 'h2'} {...headingOf(wide ? 1 : 2)}>
        {me.account.displayName}，您好
      </View>
      <View className={classes('ink2', styles['agency'])}>{places.agencyName(me.account.agencyId)}</View>
    </View>
  );
}

function ChooseOwnPassword() {
  return (
    <View className={styles['first']}>
      <Notice tone="wait" icon="lock">
        您现在用的是别人给的一次性口令。换成自己的，才能办事
      </Notice>
      <Button onPress={() => openPage(myStaffAccountPath)}>去换口令</Button>
    </View>
  );
}

function Today({ me, places }: { me: MyAccount; places: Places }) {
  const groups = navGroupsFor(me.assignments.map(({ role }) => role));
  const entries = groups.flatMap(group => group.entries).filter(({ name }) => name !== 'home');
  const absent = absenceText(me);
  return (
    <>
      {absent !== null && (
        <View className={styles['first']}>
          <Notice tone="wait" icon="coffee">
            {absent}
          </Notice>
        </View>
      )}
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <Section title="从这里开始">
            <Card>
              {[...entries, myAccountEntry].map(({ name, text, note, icon, path }) => (
                <Row key={name} icon={icon} title={text} note={note} onPress={() => openPage(path)} />
              ))}
            </Card>
          </Section>
        </View>
        <View className={styles['side']}>
          <Section title="您的岗位">
            <Assignments me={me} places={places} />
          </Section>
        </View>
      </View>
    </>
  );
}

function Assignments({ me, places }: { me: MyAccount; places: Places }) {
  if (me.assignments.length === 0) return <View className="ink2">还没有岗位，办不了事。请找管理员加上。</View>;
  return (
    <View className={styles['posts']}>
      {me.assignments.map(({ role, place, onBehalfOf }, at) => (
        <View key={at} className={styles['post']}>
          <View className={styles['role']}>
            <View className="dt">{roleTexts[role]}</View>
            <View className="s ink2">{placeText(place, places)}</View>
          </View>
          <View className="s ink3">{roleMeanings[role]}</View>
          {onBehalfOf && (
            <View className="s warn strong">
              代{onBehalfOf.displayName}（{places.agencyName(onBehalfOf.agencyId)}）办理
            </View>
          )}
        </View>
      ))}
    </View>
  );
}
