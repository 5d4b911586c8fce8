import { parseArgs } from 'node:util';
import { messageOf, StartRefused } from './failure';
import { startLocalCloud } from './server';
import { stopOnSignal } from './stop-on-signal';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8799' },
    data: { type: 'string', default: '.localcloud' },
    host: { type: 'string', default: '127.0.0.1' },
    functions: { type: 'string' },
    web: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartRefused(`端口 ${values.port} 不是 0 到 65535 的整数。`);
  const cloud = await startLocalCloud({
    dataDir: values.data,
    port,
    host: values.host,
    functionsDir: values.functions,
    webDir: values.web,
    log: line => console.log(line),
  });
  console.log(`本地云开发已启动：${cloud.url}`);
  stopOnSignal(() => cloud.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : `启动失败：${messageOf(error)}`);
  process.exit(1);
});
