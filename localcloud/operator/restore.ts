/** `npm run restore -- FILE [--data DIR] [--fresh]` */
import { parseArgs } from 'node:util';
import { messageOf, StartRefused } from '../failure';
import { restore } from './restore-data';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.localcloud' }, fresh: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new StartRefused('用法：npm run restore -- 备份文件 [--data 数据目录] [--fresh]。');
  const { collections, createdAt } = await restore(file, values.data, { fresh: values.fresh });
  const total = Object.values(collections).reduce((sum, count) => sum + count, 0);
  console.log(
    `已恢复到 ${values.data}：${Object.keys(collections).length} 个集合，${total} 条记录（备份于 ${createdAt}），已核对。`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof StartRefused ? error.message : `恢复没有完成：${messageOf(error)}。`);
  process.exit(1);
});
