import Taro from '@tarojs/taro';
import { inBrowser } from './target';

/** 微信通知 exist in WeChat only. */
export const hasWechatMessages = !inBrowser;

/** WeChat's dialog takes this many at once. */
const TEMPLATES_MAX = 3;

/** 订阅消息: asks in WeChat's own dialog, after a tap; which templates were allowed, null where it could not be asked. */
export async function askForMessages(templateIds: readonly string[]): Promise<string[] | null> {
  const asked = templateIds.slice(0, TEMPLATES_MAX);
  try {
    // `entityIds` is another platform's; Taro's types want it everywhere.
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds: asked, entityIds: [] });
    const said = new Map<string, unknown>(Object.entries(answer));
    return asked.filter(templateId => said.get(templateId) === 'accept');
  } catch {
    return null;
  }
}
