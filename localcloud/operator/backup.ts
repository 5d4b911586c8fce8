/** `npm run backup -- FILE [--data DIR]` */
import { parseArgs } from 'node:util';
import { messageOf, StartRefused } from '../failure';
import { backUp } from './backup-data';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.localcloud' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new StartRefused('用法：npm run backup -- 备份文件 [--data 数据目录]。');
  const { collections, files } = await backUp(file, values.data);
  const total = Object.values(collections).reduce((sum, count) => sum + count, 0);
  const fileCount = files.filter(({ name }) => name.startsWith('files/')).length;
  console.log(
    `已备份到 ${file}：${Object.keys(collections).length} 个集合，${total} 条记录，${fileCount} 个文件，已核对。`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : `备份没有完成：${messageOf(error)}。`);
  process.exit(1);
});
