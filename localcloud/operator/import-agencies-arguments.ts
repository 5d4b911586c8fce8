export interface ImportAgenciesArguments {
  file: string;
  divisionsFile: string | null;
  hallsFile: string | null;
  dataDirectory: string | null;
}

export type ImportAgenciesArgumentsResult =
  { ok: true; value: ImportAgenciesArguments } | { ok: false; message: string };

const fields = { '--divisions': 'divisionsFile', '--halls': 'hallsFile', '--data': 'dataDirectory' } as const;

function isOption(flag: string): flag is keyof typeof fields {
  return Object.hasOwn(fields, flag);
}

/** Reads `FILE.csv [--divisions FILE.csv] [--halls FILE.csv] [--data DIR]`. */
export function importAgenciesArguments(words: readonly string[]): ImportAgenciesArgumentsResult {
  const files: string[] = [];
  const value: ImportAgenciesArguments = { file: '', divisionsFile: null, hallsFile: null, dataDirectory: null };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [flag = '', ...inline] = word.split('=');
    if (!isOption(flag)) return { ok: false, message: `不认识的选项：${flag}` };
    const given = inline.length > 0 ? inline.join('=') : words[(at += 1)];
    if (!given || given.startsWith('--')) return { ok: false, message: `${flag} 后面缺少内容` };
    if (value[fields[flag]] !== null) return { ok: false, message: `${flag} 只能写一次` };
    value[fields[flag]] = given;
  }
  const [file, other] = files;
  if (file === undefined) return { ok: false, message: '没有写要导入的文件' };
  if (other !== undefined) return { ok: false, message: `一次导入一个文件，多写了：${other}` };
  return { ok: true, value: { ...value, file } };
}
