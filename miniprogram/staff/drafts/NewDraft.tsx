import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AgencyId } from 'shared/account/model';
import { createPolicyDraft, DRAFT_TEXT_MAX } from 'shared/policy/publishing-contract';
import type { PolicyDraftId } from 'shared/policy/publishing-model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { Sheet } from 'miniprogram/components/Sheet';
import type { RequestOf } from 'shared/kernel/endpoint';
import { ChoiceField } from '../components/ChoiceField';
import forms from '../components/forms.module.scss';
import { useCommand } from '../hooks/use-command';
import { AgencyChoice } from './AgencyChoice';
import { draftSentence } from './draft-texts';
import { LongField } from './LongField';

type Format = RequestOf<typeof createPolicyDraft>['format'];

const formats: readonly { value: Format; text: string; note: string }[] = [
  { value: 'text', text: '文字', note: '从 Word、WPS 或公文系统里复制出来的' },
  { value: 'html', text: '网页代码', note: '网页的 HTML' },
  { value: 'markdown', text: 'Markdown', note: '带标记的文字' },
];

interface Props {
  agencyIds: readonly AgencyId[];
  open: boolean;
  onClose: () => void;
  onCreated: (draftId: PolicyDraftId) => void;
}

/** 新建文稿 from what was pasted. */
export function NewDraft({ agencyIds, open, onClose, onCreated }: Props) {
  const [chosen, setChosen] = useState<AgencyId | null>(null);
  const [format, setFormat] = useState<Format>('text');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const command = useCommand(createPolicyDraft);
  const agencyId = chosen ?? agencyIds[0] ?? null;

  const create = async (): Promise<void> => {
    setMissing(text.trim() === '');
    if (text.trim() === '' || agencyId === null) return;
    const done = await command.run({ agencyId, format, text });
    if (!done) return;
    setText('');
    onCreated(done.draft.draftId);
  };
  const wordless = command.error?.code === 'text-without-words';
  return (
    <Sheet
      title="新建文稿"
      open={open}
      onClose={onClose}
      actions={
        <Button wide onPress={() => void create()} busy={command.busy ? '正在读公文' : undefined}>
          读成文稿
        </Button>
      }
    >
      <View className={forms['form']}>
        <LongField
          label="公文全文"
          value={text}
          onChange={setText}
          maxLength={DRAFT_TEXT_MAX}
          lines="many"
          hint="从文件头到版记一起贴进来。标题、文号、日期会读出来，再由您核对"
          error={missing ? '请把公文贴进来' : wordless && command.error ? draftSentence(command.error) : null}
        />
        <ChoiceField label="贴的是什么" options={formats} value={format} onChange={setFormat} />
        <AgencyChoice agencyIds={agencyIds} value={agencyId} onChange={setChosen} />
        {command.error && !wordless && (
          <Notice tone="urgent" icon="alert" live>
            {draftSentence(command.error)}
          </Notice>
        )}
      </View>
    </Sheet>
  );
}
