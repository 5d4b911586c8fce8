import { parseArgs } from 'node:util';
import { messageOf, StartRefused } from '../failure';

/** A head of the chain, as it was printed and noted. */
export interface Anchor {
  sealNumber: number;
  hash: string;
}

export interface VerifyAuditArguments {
  dataDirectory: string;
  anchors: Anchor[];
}

const usage = '用法：npm run verify-audit -- [--data 数据目录] [--anchor 次数:校验值]';

/** Reads `[--data DIR] [--anchor NUMBER:HASH]…`; throws StartRefused with one sentence. */
export function verifyAuditArguments(words: readonly string[]): VerifyAuditArguments {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string', default: '.localcloud' },
        anchor: { type: 'string', multiple: true, default: [] },
      },
    });
    return { dataDirectory: values.data, anchors: values.anchor.map(readAnchor) };
  } catch (cause) {
    if (cause instanceof StartRefused) throw cause;
    throw new StartRefused(`读不懂这条命令（${messageOf(cause)}）。\n${usage}`, { cause });
  }
}

function readAnchor(text: string): Anchor {
  const [, number, hash] = /^([1-9]\d{0,11})[:：]([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (number === undefined || hash === undefined)
    throw new StartRefused(`“${text}”不是记下的末尾，应是“次数:64位校验值”，照原样抄。\n${usage}`);
  return { sealNumber: Number(number), hash };
}
