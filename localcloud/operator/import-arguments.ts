/** One document to import, with the files attached to it. */
export type ImportFile = { path: string; attachments: string[] };

export type ImportArguments = {
  files: ImportFile[];
  source: string | null;
  url: string | null;
  subject: string | null;
  isDryRun: boolean;
  isJson: boolean;
  dataDirectory: string | null;
};

export type ImportArgumentsResult = { ok: true; value: ImportArguments } | { ok: false; message: string };

const WITH_VALUE = ['--attach', '--source', '--url', '--subject', '--data'] as const;
type FlagWithValue = (typeof WITH_VALUE)[number];

/** Reads `FILE… [--attach FILE]… [--source TEXT] [--url URL] [--subject CATEGORY] [--dry-run] [--json] [--data DIR]`. */
export function importArguments(words: readonly string[]): ImportArgumentsResult {
  const value: ImportArguments = {
    files: [],
    source: null,
    url: null,
    subject: null,
    isDryRun: false,
    isJson: false,
    dataDirectory: null,
  };
  const early: string[] = [];
  let onlyFiles = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [flag = '', inline] = splitFlag(word);
    if (onlyFiles || !word.startsWith('-') || word === '-') value.files.push({ path: word, attachments: [] });
    else if (word === '--') onlyFiles = true;
    else if (word === '--dry-run') value.isDryRun = true;
    else if (word === '--json') value.isJson = true;
    else if (isFlagWithValue(flag)) {
      const given = inline ?? words[at + 1];
      if (given === undefined || given === '' || (inline === undefined && given.startsWith('--')))
        return refused(`${flag} 后面缺少内容`);
      if (inline === undefined) at += 1;
      const fault = take(value, early, flag, given);
      if (fault) return refused(fault);
    } else return refused(`不认识的选项：${flag}`);
  }
  return settled(value, early);
}

function splitFlag(word: string): [string, string | undefined] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function isFlagWithValue(flag: string): flag is FlagWithValue {
  return WITH_VALUE.some(known => known === flag);
}

/** Stores the value of a flag; answers with a sentence where it cannot. */
function take(value: ImportArguments, early: string[], flag: FlagWithValue, given: string): string | null {
  if (flag === '--attach') {
    const owner = value.files.at(-1);
    if (owner) owner.attachments.push(given);
    else early.push(given);
    return null;
  }
  const field = ({ '--source': 'source', '--url': 'url', '--subject': 'subject', '--data': 'dataDirectory' } as const)[
    flag
  ];
  if (value[field] !== null) return `${flag} 只能写一次`;
  if (flag === '--url' && !isWebAddress(given)) return `--url 不是网址：${given}`;
  value[field] = given;
  return null;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

/** An attachment named before any document belongs to the only document there is. */
function settled(value: ImportArguments, early: readonly string[]): ImportArgumentsResult {
  const [first] = value.files;
  if (!first) return refused('没有写要导入的文件');
  if (early.length > 0) {
    if (value.files.length > 1) return refused('--attach 要写在它所属的文件后面');
    first.attachments.unshift(...early);
  }
  return { ok: true, value };
}

function refused(message: string): ImportArgumentsResult {
  return { ok: false, message };
}
