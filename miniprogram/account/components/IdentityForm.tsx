import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { IdNumber, PersonName } from 'shared/account/person-model';
import { identifierFrom, isIdNumber } from 'shared/account/person.rules';
import { localDateOf, toInstant } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { IDENTIFIER_TYPED_MAX, idNumberHint } from './identifier-hints';
import { TextField } from './TextField';
import styles from './Form.module.scss';

export interface Card {
  name: string;
  idNumber: IdNumber;
}

interface Props {
  name: string;
  /** 存下来、去核验 */
  action: string;
  busy: string | undefined;
  /** Why it cannot be sent although name and number are well written. */
  missing?: string | undefined;
  onSend: (card: Card) => void;
  /** Between the fields and the button. */
  children?: ReactNode;
}

const NAME_LENGTH_MAX = 40;

/** Name and number as on the card. The number stands in this form only, and goes with it. */
export function IdentityForm({ name: known, action, busy, missing, onSend, children }: Props) {
  const [name, setName] = useState(known);
  const [typed, setTyped] = useState('');
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const idNumber = IdNumber.safeParse(identifierFrom(typed)).data;
  const isWritten = idNumber !== undefined && isIdNumber(idNumber, today);
  const nameRead = PersonName.safeParse(name);
  const isNameOdd = name.trim().length > 1 && !nameRead.success;
  const because = !nameRead.success ? '先填姓名' : !isWritten ? '先填对号码' : missing;
  return (
    <>
      <TextField
        label="姓名"
        value={name}
        onType={setName}
        maxLength={NAME_LENGTH_MAX}
        placeholder="和身份证上一样"
        hint={isNameOdd ? { tone: 'wrong', text: '只写汉字或字母，名字里的点写成·' } : undefined}
      />
      <TextField
        label="身份证号码"
        value={typed}
        onType={setTyped}
        maxLength={IDENTIFIER_TYPED_MAX}
        keyboard="idcard"
        hint={idNumberHint(typed, today)}
      />
      {children}
      <View className={styles['actions']}>
        <Button
          wide
          busy={busy}
          disabledBecause={because}
          onPress={() => nameRead.success && idNumber && onSend({ name: nameRead.data, idNumber })}
        >
          {action}
        </Button>
      </View>
    </>
  );
}
