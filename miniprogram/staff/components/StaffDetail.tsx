import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { getStaff } from 'shared/account/staff-contract';
import type { StaffId } from 'shared/account/staff-model';
import { staffStatusTexts } from 'shared/account/staff-texts';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Notice } from 'miniprogram/components/Notice';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { auditPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { holds, type MyAccount } from '../hooks/use-my-account';
import { usePlaces } from '../hooks/use-places';
import { AssignmentList } from './AssignmentList';
import { Facts } from './Facts';
import { RolesEditor } from './RolesEditor';
import { StaffActions } from './StaffActions';
import styles from './StaffDetail.module.scss';

export type StaffFacts = ResponseOf<typeof getStaff>;

interface Props {
  staffId: StaffId;
  me: MyAccount;
  /** The list may say something else now. */
  onChanged: () => void;
}

/** 一个账号: its facts, its roles, and what an administrator can do with it. */
export function StaffDetail({ staffId, me, onChanged }: Props) {
  const request = useMemo(() => ({ staffId }), [staffId]);
  const answer = useEndpoint(getStaff, request);
  const changed = (): void => {
    answer.reload();
    onChanged();
  };
  return (
    <PageState of={answer} failed={{ 'not-found': <EmptyState icon="people" title="没有这个账号" /> }}>
      {facts => <Loaded facts={facts} me={me} onChanged={changed} />}
    </PageState>
  );
}

function Loaded({ facts, me, onChanged }: { facts: StaffFacts; me: MyAccount; onChanged: () => void }) {
  const { account } = facts;
  const isMine = account.staffId === me.account.staffId;
  const mayChange = holds(me, 'administrator') && !isMine;
  return (
    <>
      <View className={styles['head']}>
        <View className={styles['line']}>
          <View className="s ink3">{account.loginName}</View>
          <Tag tone={account.status === 'active' ? 'ok' : 'off'}>{staffStatusTexts[account.status]}</Tag>
        </View>
        <View className={styles['name']} {...headingOf(2)}>
          {account.displayName}
        </View>
      </View>
      <View className={styles['body']}>
        {isMine && holds(me, 'administrator') && (
          <Notice icon="info">这是您自己的账号，岗位和状态要请另一位管理员改</Notice>
        )}
        <AccountFacts facts={facts} />
        <View className={styles['part']}>
          <View className="h3" {...headingOf(3)}>
            岗位
          </View>
          {mayChange ? (
            <RolesEditor key={account.version} account={account} onChanged={onChanged} />
          ) : (
            <AssignmentList assignments={account.assignments} />
          )}
        </View>
        {mayChange && <StaffActions facts={facts} onChanged={onChanged} />}
        <Pressable
          role="link"
          className={styles['link']}
          onPress={() => openPage(auditPath({ subjectId: account.staffId }))}
        >
          看这个账号的操作记录
        </Pressable>
      </View>
    </>
  );
}

function AccountFacts({ facts: { account, locked, boundToWechat } }: { facts: StaffFacts }) {
  const places = usePlaces();
  const { absence } = account;
  const days = absence && `${formatLocalDate(absence.fromOn)}至${formatLocalDate(absence.untilOn)}`;
  return (
    <Facts
      facts={[
        { label: '单位', value: places.agencyName(account.agencyId) },
        { label: '微信', value: boundToWechat ? '已绑定' : '没有绑定' },
        locked
          ? { label: '登录', value: <View className="warn strong">试错太多，暂时登不上。重设口令就能解开</View> }
          : null,
        days ? { label: '不在岗', value: `${days}，${absence.delegateId ? '请了人代办' : '没请人代办'}` } : null,
        { label: '新增于', value: formatLocalDate(localDateOf(account.createdAt)) },
      ]}
    />
  );
}
