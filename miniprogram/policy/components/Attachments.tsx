import type { AttachmentView, PolicyView } from 'shared/policy/contract';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { showToast } from 'miniprogram/components/toast-message';
import { View } from '@tarojs/components';
import styles from '../../components/document/DocumentBlock.module.scss';
import { useAttachment } from '../hooks/use-attachment';

export const ATTACHMENTS_ID = 'policy-attachments';

/** 附件: opens what is kept; of the others it says where they are. */
export function Attachments({ policy, onGo }: { policy: PolicyView; onGo: (anchor: string) => void }) {
  const { opening, open } = useAttachment(policy.policyId);
  const { attachments } = policy;
  if (attachments.length === 0) return null;
  const openOne = async ({ attachmentId }: AttachmentView): Promise<void> => {
    const trouble = await open(attachmentId);
    if (trouble) showToast(trouble);
  };
  return (
    <View id={ATTACHMENTS_ID} className={styles['anchor']}>
      <Section title="附件" note={`${attachments.length}个`}>
        <Card>
          {attachments.slice(0, 50).map(attachment => {
            const { attachmentId, name, file, anchor } = attachment;
            const inText = anchor === null ? undefined : () => onGo(anchor);
            return (
              <Row
                key={attachmentId}
                icon="doc"
                title={name}
                note={opening === attachmentId ? '正在打开' : attachmentNote(attachment, policy.sourceUrl !== null)}
                onPress={file ? () => void openOne(attachment) : inText}
              />
            );
          })}
        </Card>
      </Section>
    </View>
  );
}

function attachmentNote({ file, anchor }: AttachmentView, hasOriginal: boolean): string {
  if (file) return fileNote(file);
  if (anchor !== null) return '就在这份文件里，点开看';
  return hasOriginal ? '只有名称，附件在原网页' : '只有名称，没有收到附件';
}

/** `PDF，1.2MB` */
export function fileNote({ extension, sizeBytes }: NonNullable<AttachmentView['file']>): string {
  const sizeKb = Math.max(1, Math.round(sizeBytes / 1024));
  return `${extension.toUpperCase()}，${sizeKb < 1024 ? `${sizeKb}KB` : `${(sizeKb / 1024).toFixed(1)}MB`}`;
}
