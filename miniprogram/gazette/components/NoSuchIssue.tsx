import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { openPage } from 'miniprogram/platform/navigate';
import { gazettePath } from 'miniprogram/platform/routes';

export function NoSuchIssue() {
  return (
    <EmptyState
      icon="book"
      title="没找到这一期"
      actions={<Button onPress={() => openPage(gazettePath)}>看全部公报</Button>}
    >
      可能网址不全，也可能还没有出版
    </EmptyState>
  );
}
