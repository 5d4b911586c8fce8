import { county } from 'shared/county/county';
import { Button } from 'miniprogram/components/Button';
import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { openPage } from 'miniprogram/platform/navigate';
import { myMessagePath, policyPath } from 'miniprogram/platform/routes';
import type { Item } from './item';

interface Props {
  item: Item;
  onNotForMe: () => void;
}

/** One thing to do, and the step back. */
export function ItemActions({ item, onNotForMe }: Props) {
  const { policy, messageId, clauses } = item;
  const portal = county.servicePortalUrl;
  const canRefuse = clauses.some(({ mutes }) => mutes.length > 0);
  const isOpen = policy?.validity.state === 'in-force' || policy?.validity.state === 'not-yet-effective';
  return (
    <>
      {canRefuse && (
        <Button variant="quiet" onPress={onNotForMe}>
          不适用
        </Button>
      )}
      {messageId !== null ? (
        <Button wide onPress={() => openPage(myMessagePath(messageId))}>
          看我的留言
        </Button>
      ) : portal !== null && isOpen ? (
        <Button wide onPress={() => copyAndSay(portal, '网址复制好了，到政务服务网去办理')}>
          去办理（政务服务网）
        </Button>
      ) : (
        policy && (
          <Button wide onPress={() => openPage(policyPath(policy.policyId, clauses[0]?.anchor))}>
            看原文
          </Button>
        )
      )}
    </>
  );
}
