import Taro from '@tarojs/taro';
import { failure, isWireOutcome, type Transport } from './transport';

let started = false;
function startCloud(): void {
  if (started) return;
  started = true;
  const env = process.env.TARO_APP_CLOUD_ENV;
  Taro.cloud.init(env ? { env, traceUser: true } : { traceUser: true });
}

export const sendThroughWechat: Transport = async ({ functionName, body }, timeoutMs) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<'timed-out'>(resolve => {
    timer = setTimeout(() => resolve('timed-out'), timeoutMs);
  });
  try {
    startCloud();
    const answer = await Promise.race([Taro.cloud.callFunction({ name: functionName, data: body }), timedOut]);
    if (answer === 'timed-out') return failure('unavailable');
    return isWireOutcome(answer.result) ? answer.result : failure('internal', requestIdOf(answer));
  } catch (cause) {
    return failure((await hasNetwork()) ? 'unavailable' : 'offline', requestIdOf(cause));
  } finally {
    clearTimeout(timer);
  }
};

async function hasNetwork(): Promise<boolean> {
  try {
    return (await Taro.getNetworkType()).networkType !== 'none';
  } catch {
    return true;
  }
}

// WeChat spells it either way.
function requestIdOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return '';
  return String(('requestID' in cause && cause.requestID) || ('requestId' in cause && cause.requestId) || '');
}
