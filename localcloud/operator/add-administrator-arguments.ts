import { parseArgs } from 'node:util';
import { DisplayName, LoginName } from 'shared/account/staff-model';

export interface AddAdministratorArguments {
  loginName: LoginName;
  displayName: string;
  agencyName: string;
  dataDirectory: string | null;
}

export type AddAdministratorArgumentsResult =
  { ok: true; value: AddAdministratorArguments } | { ok: false; message: string };

const no = (message: string): AddAdministratorArgumentsResult => ({ ok: false, message });
const flags = ['login', 'name', 'agency', 'data'] as const;

/** Reads `--login NAME --name 工号 --agency 单位全称 [--data DIR]`. */
export function addAdministratorArguments(words: readonly string[]): AddAdministratorArgumentsResult {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(flags.map(flag => [flag, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') return no(`多写了：${token.value}`);
    if (token.kind !== 'option') continue;
    if (!flags.some(flag => flag === token.name)) return no(`不认识的选项：${token.rawName}`);
    if (!token.value || token.value.startsWith('--')) return no(`--${token.name} 后面缺少内容`);
    if (given.has(token.name)) return no(`--${token.name} 只能写一次`);
    given.set(token.name, token.value);
  }
  const loginName = LoginName.safeParse(given.get('login'));
  if (!loginName.success) return no('--login 要写登录名：小写字母开头，3到32个小写字母、数字或 . _ -');
  const displayName = DisplayName.safeParse(given.get('name'));
  if (!displayName.success) return no('--name 要写工号或称呼，最多20个字');
  const agencyName = given.get('agency')?.trim();
  if (!agencyName) return no('--agency 要写单位全称');
  const dataDirectory = given.get('data') ?? null;
  return { ok: true, value: { loginName: loginName.data, displayName: displayName.data, agencyName, dataDirectory } };
}
