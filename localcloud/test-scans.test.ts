import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from './test-cloud';

// Each case starts a test runner of its own.
jest.setTimeout(120_000);

/** Runs a test file of its own under the configuration of this repository. */
function runTestFile(text: string): { passed: boolean; output: string } {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'written.test.ts'), text);
  const root = join(__dirname, '..');
  const script = `
    const { projects } = require('./jest.config.cjs');
    const server = projects.find(({ displayName }) => displayName === 'server');
    const roots = [${JSON.stringify(directory)}];
    const config = { ...server, roots, testMatch: [roots[0] + '/*.test.ts'] };
    require('jest').run(['--ci', '--verbose', '--config', JSON.stringify(config)]);`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  return { passed: status === 0, output: stderr };
}

const testFile = (support: string): string => `
  ${support}
  beforeAll(async () => {
    await open().createCollection('things');
    await open().collection('things').add(Array.from({ length: 201 }, (_, n) => ({ _id: 'd' + n, n })));
  });
  test.each([['by id', { _id: 'd7' }], ['by number', { n: 7 }]])('finds %s', async (_, condition) => {
    expect((await open().collection('things').where(condition).get()).data).toHaveLength(1);
  });`;

test.each([
  [
    'of the local CloudBase',
    `import { useTestCloud } from 'localcloud/test-cloud';
    const cloud = useTestCloud();
    const open = () => cloud().db;`,
  ],
  [
    'of a domain',
    `import cloudbase from ${JSON.stringify(require.resolve('@cloudbase/node-sdk'))};
    import { useLocalCloud } from 'tests/support/local-cloud';
    useLocalCloud();
    const open = () => cloudbase.init({ env: 'local' }).database();`,
  ],
])('a query that reads more than 200 documents without an index fails the test %s in which it ran', (_, support) => {
  const { passed, output } = runTestFile(testFile(support));
  expect(output).toMatch(/✓ finds by id/);
  expect(output).toMatch(/✕ finds by number/);
  expect(output).toContain('查询未使用索引：集合 things 扫描了 201 条记录，条件：n');
  expect(passed).toBe(false);
});
