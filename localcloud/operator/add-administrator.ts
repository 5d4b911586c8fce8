/** `npm run add-administrator`: makes an administrator and shows his one-time password, through the server that runs or one of its own. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { hashPassword, newInitialPassword } from 'cloudfunctions/account/password-hash';
import { registerStaff, type RegistrationRefusal } from 'cloudfunctions/account/register-staff.command';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { messageOf, StartRefused } from '../failure';
import { addAdministratorArguments } from './add-administrator-arguments';
import { withLocalCloud } from './session';

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

const DEFAULT_DATA_DIRECTORY = '.localcloud';
const usage = '用法：npm run add-administrator -- --login 登录名 --name 工号 --agency 单位全称 [--data 数据目录]';

/** Why nobody was added, and what to do about it. */
const refusals: Record<RegistrationRefusal, (facts: { loginName: string; agencyName: string }) => string> = {
  'login-name-taken': ({ loginName }) => `登录名 ${loginName} 有人用了，请换一个`,
  'agency-unknown': ({ agencyName }) => `没有叫“${agencyName}”的单位，请写全称，或者先导入部门`,
};

async function main(): Promise<number> {
  const parsed = addAdministratorArguments(process.argv.slice(2));
  if (!parsed.ok) {
    err(`${parsed.message}。\n${usage}`);
    return 1;
  }
  const { dataDirectory, ...facts } = parsed.value;
  const options = { functionsDir: join(__dirname, '..', '..', 'dist', 'cloudfunctions'), log: () => undefined };
  return withLocalCloud(dataDirectory ?? DEFAULT_DATA_DIRECTORY, options, async cloud => {
    Object.assign(process.env, cloud.sdkEnvironment);
    const initialPassword = newInitialPassword();
    const password = await hashPassword(initialPassword);
    const result = await registerStaff(
      {
        ...facts,
        assignments: [{ role: 'administrator', place: { level: 'county' } }],
        password,
        mustChangePassword: true,
      },
      { now: readClock(), db: openDatabase(), requestId: randomUUID() },
    );
    if (!result.ok) {
      err(`没有新增：${refusals[result.code](facts)}。`);
      return 1;
    }
    out(`新增了管理员 ${facts.loginName}（${facts.displayName}）\n  一次性口令  ${initialPassword}`);
    out('口令只显示这一次。请当面交给本人，第一次登录时要换成自己的。');
    return 0;
  });
}

/** Ends once everything written has been taken; an open connection of the SDK must not hold the command. */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

main()
  .then(end)
  .catch((error: unknown) => {
    err(error instanceof StartRefused ? error.message : `没有完成：${messageOf(error)}`);
    end(1);
  });
