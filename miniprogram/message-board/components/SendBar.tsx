import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import type { OutcomeError } from 'shared/kernel/outcome';
import { REPLY_WORKING_DAYS } from 'shared/message-board/model';
import { messageBoardRefusalTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Clauses } from 'miniprogram/components/Clauses';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { dial } from 'miniprogram/platform/device';
import styles from './SendBar.module.scss';

interface Props {
  isBusy: boolean;
  missing: string | undefined;
  error: OutcomeError<string> | null;
  onSend: () => void;
}

const texts: Readonly<Record<string, string>> = messageBoardRefusalTexts;

/** 出错先认账，再说东西没丢 */
function failureText({ code, requestId }: OutcomeError<string>): string {
  const refusal = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (refusal !== undefined) return refusal;
  if (code === 'offline') return '没有网络。留言已存好，连上网再发一次';
  const number = requestId === '' ? '' : `，编号${requestId}`;
  return `没发出去，是我们的问题。留言已存好，不用重写${number}`;
}

/** The one solid button, by when the answer comes, and what to do when it cannot wait. */
export function SendBar({ isBusy, missing, error, onSend }: Props) {
  return (
    <View className={styles['bar']}>
      {error && (
        <Notice tone="urgent" icon="alert" live>
          <Clauses text={failureText(error)} />
        </Notice>
      )}
      <Button wide onPress={onSend} busy={isBusy ? '正在发出' : undefined} disabledBecause={missing}>
        {error ? '再发一次' : '发出留言'}
      </Button>
      <View className={styles['when']}>
        <View className="s ink3">{REPLY_WORKING_DAYS}个工作日内答复，急事请打</View>
        <Pressable className={styles['call']} label={`打${county.hotline}`} onPress={() => dial(county.hotline)}>
          {county.hotline}
        </Pressable>
      </View>
    </View>
  );
}
