import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { replacePage } from 'miniprogram/platform/navigate';
import { publicMessagesPath } from 'miniprogram/platform/routes';

/** Neither here, nor anybody else's to see. */
export function MessageMissing() {
  return (
    <EmptyState
      icon="letter"
      title="没找到这条留言"
      actions={<Button onPress={() => replacePage(publicMessagesPath)}>看公开的留言</Button>}
    >
      可能没有公开，也可能网址不全
    </EmptyState>
  );
}
