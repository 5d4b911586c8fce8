/** The demo: a local CloudBase with the invented county, its functions and the browser build. `npm start` runs this. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { county } from 'shared/county/county';
import { findRunningServer } from './data-directory';
import { messageOf, StartRefused } from './failure';
import { seedDemoCounty } from './seed/demo-county';
import { startLocalCloud } from './server';
import { stopOnSignal } from './stop-on-signal';

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string', default: '.localcloud' }, fresh: { type: 'boolean' } },
});
const output = join(__dirname, '..', 'dist');

async function main(): Promise<void> {
  const { data, fresh } = values;
  if (fresh) removeData(data);
  const cloud = await startLocalCloud({
    dataDir: data,
    port: Number(values.port),
    functionsDir: join(output, 'cloudfunctions'),
    webDir: join(output, 'h5'),
    runTimers: true,
    workbench: true,
    log: line => console.log(line),
  });
  stopOnSignal(() => {
    console.log('\n正在关闭……');
    return cloud.close();
  });

  const results = await seedDemoCounty(cloud, (done, total) => process.stdout.write(`\r· 演示文件 ${done}/${total}`));
  const added = results.filter(({ effect }) => effect === 'added').length;
  console.log(added > 0 ? `，新放入${added}件` : '，都在库里');
  console.log(`
户晓 · ${county.name}（演示）已启动

  演示台    ${cloud.url}/workbench  手机、工作台、数据和日志在一页上，从这里开始看
  网页      ${cloud.url}/
  数据目录  ${data}

  小程序：另开一个窗口运行 npm run build，再用微信开发者工具打开本项目的根目录。
  按 Ctrl-C 关闭；数据会留着。
`);
}

/** Only a folder that is a data directory is ever emptied. */
function removeData(folder: string): void {
  if (!existsSync(folder)) return;
  if (findRunningServer(folder))
    throw new StartRefused(`数据目录 ${folder} 正在使用。请先关闭正在运行的服务，再用 --fresh。`);
  const names = readdirSync(folder);
  const isDataDirectory = names.length === 0 || names.some(name => name.endsWith('.sqlite'));
  if (!isDataDirectory) throw new StartRefused(`${folder} 里没有户晓的数据，没有清空。请换一个 --data 目录。`);
  rmSync(folder, { recursive: true });
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : `启动失败：${messageOf(error)}`);
  process.exit(1);
});
