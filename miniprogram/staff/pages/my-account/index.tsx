import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { formatClockTime, formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Switch } from 'miniprogram/components/Switch';
import { headingOf } from 'miniprogram/platform/accessible';
import { setElderMode, useElderMode } from 'miniprogram/platform/elder-mode';
import { myStaffAccountPath } from 'miniprogram/platform/routes';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { AbsenceForm } from '../../components/AbsenceForm';
import { ChangePassword } from '../../components/ChangePassword';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { Facts } from '../../components/Facts';
import { SignOut } from '../../components/SignOut';
import { WechatBinding } from '../../components/WechatBinding';
import type { MyAccount } from '../../hooks/use-my-account';
import { usePlaces } from '../../hooks/use-places';
import { assignmentText } from '../../place-text';
import styles from './index.module.scss';

/** 我的账号 */
export default function MyAccountPage() {
  const wide = useWideWindow();
  return (
    <ConsoleFrame title="我的账号" current="my-account" path={myStaffAccountPath}>
      {(me, reload) => (
        <View className={styles['page']}>
          {wide && (
            <View className="h1" {...headingOf(1)}>
              我的账号
            </View>
          )}
          {me.mustChangePassword ? (
            <Part title="先换口令">
              <ChangePassword loginName={me.account.loginName} must onChanged={reload} />
            </Part>
          ) : (
            <Parts me={me} reload={reload} />
          )}
          <View className={styles['leave']}>
            <SignOut />
          </View>
        </View>
      )}
    </ConsoleFrame>
  );
}

function Parts({ me, reload }: { me: MyAccount; reload: () => void }) {
  const elder = useElderMode();
  return (
    <View className={styles['columns']}>
      <View className={styles['column']}>
        <Part title="账号">
          <AccountFacts me={me} />
        </Part>
        <Part title="不在岗">
          <AbsenceForm me={me} onChanged={reload} />
        </Part>
        <Part title="看得更清楚">
          <Card>
            <Row
              icon="size"
              title="长辈版"
              note="字大、行宽、按钮大"
              end={<Switch label="长辈版" on={elder} onChange={setElderMode} />}
            />
          </Card>
        </Part>
      </View>
      <View className={styles['column']}>
        <Part title="微信绑定">
          <WechatBinding bound={me.boundToWechat} onChanged={reload} />
        </Part>
        <Part title="口令">
          <ChangePassword loginName={me.account.loginName} must={false} onChanged={reload} />
        </Part>
      </View>
    </View>
  );
}

function AccountFacts({ me }: { me: MyAccount }) {
  const places = usePlaces();
  const { account, assignments, passwordChangedAt, sessionEndsAt } = me;
  const own = assignments.filter(({ onBehalfOf }) => onBehalfOf === null);
  return (
    <Facts
      facts={[
        { label: '称呼', value: account.displayName },
        { label: '登录名', value: account.loginName },
        { label: '单位', value: places.agencyName(account.agencyId) },
        {
          label: '岗位',
          value:
            own.length === 0
              ? '还没有'
              : own.map((assignment, at) => <View key={at}>{assignmentText(assignment, places)}</View>),
        },
        { label: '上次改口令', value: formatLocalDate(localDateOf(passwordChangedAt)) },
        { label: '这次登录', value: `不操作的话，${formatClockTime(sessionEndsAt)}结束` },
      ]}
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className={styles['part']}>
      <View className={styles['title']} {...headingOf(2)}>
        {title}
      </View>
      {children}
    </View>
  );
}
