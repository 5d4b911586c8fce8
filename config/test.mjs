// npm test — installs what is missing, then every check there is. The last line sums all runners.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, build, checkNode, install, root, run, step, stop } from './prepare.mjs';

const totals = { passed: 0, failed: 0, skipped: 0 };
const skippedNames = [];

/** A check without tests of its own: it only counts when it fails. */
async function check(work) {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(error.message);
    totals.failed += 1;
    return false;
  }
}

async function jest(name, projects, { env = {}, paths = [] } = {}) {
  const file = join(root, 'dist', 'test-results', `${name.replace(/\W+/g, '-')}-${Date.now()}.json`);
  console.log(`\n== ${name}`);
  const args = [
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${file}`,
    '--maxWorkers=2',
    ...(paths.length ? ['--', ...paths] : []),
  ];
  await run(bin('jest'), args, { show: true, env }).catch(() => undefined);
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    totals.failed += 1;
    return console.error(`${name}：没有结果`);
  }
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  totals.skipped += results.numPendingTests + results.numTodoTests;
  for (const suite of results.testResults) {
    for (const test of suite.assertionResults) if (test.status === 'pending') skippedNames.push(test.fullName);
  }
}

checkNode();
console.log('户晓：全部检查\n');
try {
  await install();
  mkdirSync(join(root, 'dist', 'test-results'), { recursive: true });
  const { ensureBrowser } = await import('./browser.mjs');
  process.env.CHROMIUM = await ensureBrowser();
} catch (error) {
  stop(error.message);
}
await check(() => step('类型检查', () => run(bin('tsc'), ['--noEmit'])));
await check(() => step('代码规范', () => run(bin('eslint'), ['.'])));
await check(() => step('代码格式', () => run(bin('prettier'), ['--check', '.'])));
const built = [];
for (const target of ['functions', 'weapp', 'h5']) built.push(await check(() => build(target)));

await jest('规则、用例、本地云、架构', ['server']);
await jest('界面组件', ['screens']);
for (const zone of ['America/Los_Angeles', 'Asia/Shanghai']) {
  await jest(`规则（时区 ${zone}）`, ['server'], { env: { TZ: zone }, paths: ['shared/'] });
}
if (built.every(Boolean)) {
  await jest('小程序（微信组件引擎）', ['phone']);
  await jest('浏览器', ['browser']);
}

if (skippedNames.length > 0) console.log(`\n跳过的测试：\n${skippedNames.map(name => `  - ${name}`).join('\n')}`);
console.log(`\ntests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);
