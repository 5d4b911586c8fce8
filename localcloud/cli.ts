import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf, StartRefused } from './failure';
import { fireTimer } from './operator/session';
import { startLocalCloud } from './server';
import { stopOnSignal } from './stop-on-signal';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '8799' },
    data: { type: 'string', default: '.localcloud' },
    host: { type: 'string', default: '127.0.0.1' },
    key: { type: 'string' },
    functions: { type: 'string' },
    web: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const [command, ...rest] = positionals;
  if (command === undefined) return serve();
  const [functionName, triggerName] = rest;
  if (command !== 'fire' || functionName === undefined || triggerName === undefined || rest.length > 2)
    throw new StartRefused('用法：npm run localcloud -- fire 函数 触发器 [--data 数据目录]。');
  const functionsDir = values.functions ?? join(__dirname, '..', 'dist', 'cloudfunctions');
  const result = await fireTimer(values.data, functionsDir, { functionName, triggerName });
  console.log(`已运行 ${functionName} ${triggerName}：${JSON.stringify(result)}`);
}

async function serve(): Promise<void> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartRefused(`端口 ${values.port} 不是 0 到 65535 的整数。`);
  const cloud = await startLocalCloud({
    dataDir: values.data,
    port,
    host: values.host,
    key: values.key,
    functionsDir: values.functions,
    webDir: values.web,
    runTimers: true,
    log: line => console.log(line),
  });
  console.log(`本地云开发已启动：${cloud.url}`);
  if (cloud.key !== null)
    console.log(`访问密钥：${cloud.key}（设为 CLOUDBASE_APIKEY 或 TENCENTCLOUD_SECRETID 后，SDK 才能访问）`);
  stopOnSignal(() => cloud.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : `启动失败：${messageOf(error)}`);
  process.exit(1);
});
