import { View } from '@tarojs/components';
import type { PolicyId } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import type { MyAccount } from '../hooks/use-my-account';
import { draftSentence } from './draft-texts';
import { holdsAt } from './own-agencies';
import type { DraftEditing } from './use-draft-editing';
import styles from './DraftNotices.module.scss';

interface Props {
  editing: DraftEditing;
  me: MyAccount;
  isWritable: boolean;
}

/** How it stands with the draft, and why the last step was not taken. */
export function DraftNotices({ editing, me, isWritable }: Props) {
  const { draft, refused, errors } = editing;
  const { status, reason, policyId } = draft;
  const wrongCount = Object.keys(errors).length;
  return (
    <>
      {(status === 'sent-back' || status === 'drafting') && reason && (
        <Notice tone="urgent" icon="alert">
          退回的理由：{reason}
        </Notice>
      )}
      {!isWritable && (status === 'sent-back' || status === 'drafting') && (
        <Notice icon="info">文稿在编辑手里，送审以后才能审</Notice>
      )}
      {status === 'in-review' && <InReview draft={draft} me={me} />}
      {status === 'withdrawn' && (
        <Notice tone="off" icon="info">
          这份文稿用不上了：它要改的文件已经换成更新的版本，要改请从“修改已有文件”重新开始
        </Notice>
      )}
      {status === 'published' && policyId && <Published policyId={policyId} isOpen={isPublic(draft.elements)} />}
      {refused && <Refused editing={editing} />}
      {!refused && wrongCount > 0 && (
        <Notice tone="urgent" icon="alert" live>
          有{wrongCount}处要素还不能存，请看公文要素里标红的
        </Notice>
      )}
    </>
  );
}

function Published({ policyId, isOpen }: { policyId: PolicyId; isOpen: boolean }) {
  if (!isOpen) {
    return (
      <Notice tone="off" icon="lock">
        存进文件库了。按公开属性不主动公开，居民查不到
      </Notice>
    );
  }
  return (
    <View className={styles['line']}>
      <Notice tone="ok" icon="okc">
        已经公开，居民现在就能查到
      </Notice>
      <Button small variant="quiet" onPress={() => openPage(policyPath(policyId))}>
        看公开的文件
      </Button>
    </View>
  );
}

function InReview({ draft, me }: { draft: DraftEditing['draft']; me: MyAccount }) {
  if (!holdsAt(me, 'reviewer', draft.agencyId)) {
    return (
      <Notice tone="wait" icon="clock">
        送审了，等审核人来审。审核的时候不能改
      </Notice>
    );
  }
  if (!draft.draftedBy.includes(me.account.staffId)) return null;
  return (
    <Notice tone="wait" icon="people">
      这份文稿您写过，不能由您自己审核，要请另一位审核人来审
    </Notice>
  );
}

function Refused({ editing: { refused, isDirty, reread } }: { editing: DraftEditing }) {
  if (!refused) return null;
  const isOutdated = ['changed-meanwhile', 'not-in-this-state', 'block-missing'].includes(refused.code);
  return (
    <>
      <Notice tone="urgent" icon="alert" live>
        {draftSentence(refused)}
        {isDirty && '。您改的还在这里，没有存上'}
      </Notice>
      {isOutdated && (
        <View className={styles['line']}>
          {isDirty && <View className="s ink2">看最新的，这里没存上的改动就不留了，要用的请先抄下来</View>}
          <Button small variant="secondary" icon="refresh" onPress={() => void reread()}>
            看最新的
          </Button>
        </View>
      )}
    </>
  );
}
