import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { openTab, replacePage } from 'miniprogram/platform/navigate';
import { searchPath } from 'miniprogram/platform/routes';

export default function NotFound() {
  return (
    <Page title="没找到这一页">
      <EmptyState
        icon="doc"
        title="没找到这一页"
        actions={
          <>
            <Button onPress={() => openTab('home')}>去首页看看</Button>
            <Button variant="quiet" onPress={() => replacePage(searchPath())}>
              搜政策
            </Button>
          </>
        }
      >
        可能换了地方，也可能网址不全
      </EmptyState>
    </Page>
  );
}
