// What every command needs before it can do anything: built-ins only, nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_MIN = [20, 12];

/** Says a sentence to a person and ends. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE_MIN[0] || (major === NODE_MIN[0] && minor < NODE_MIN[1])) {
    stop(`需要 Node.js ${NODE_MIN.join('.')} 或更高版本，现在是 ${process.versions.node}。请安装后再运行。`);
  }
}

/** Runs a command and resolves when it ends well; its output is shown only when it fails, unless `show`. */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.on('error', reject);
    child.on('exit', code => {
      if (code === 0) return resolve(output);
      reject(new Error(`${command} ${args.join(' ')}：退出码 ${code}\n${output.slice(-8000)}`));
    });
  });
}

/** Does one step, saying what it is and how long it took. */
export async function step(name, work) {
  const startedAt = performance.now();
  const timer = setInterval(() => process.stdout.write('.'), 2000);
  process.stdout.write(`· ${name} `);
  try {
    const result = await work();
    process.stdout.write(` ${((performance.now() - startedAt) / 1000).toFixed(1)} 秒\n`);
    return result;
  } catch (error) {
    process.stdout.write(' 失败\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}

const bin = name => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
export const tsx = args => [bin('tsx'), args];
export { bin };

/** Installs exactly what the lock file says, once. */
export async function install() {
  const wanted = hashOf(join(root, 'package-lock.json'));
  const marker = join(root, 'node_modules', '.installed-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  // A tree that npm has just laid for this very lock file needs nothing but the mark.
  const laid = join(root, 'node_modules', '.package-lock.json');
  const isFresh = existsSync(laid) && statSync(laid).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (!isFresh)
    await step('安装依赖（首次约一两分钟）', () => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']));
  writeFileSync(marker, wanted);
}

const sources = {
  functions: ['cloudfunctions', 'shared', 'config/build-functions.ts', 'package-lock.json', 'tsconfig.json'],
  h5: ['miniprogram', 'shared', 'config', 'babel.config.cjs', 'package-lock.json', 'tsconfig.json'],
  weapp: ['miniprogram', 'shared', 'config', 'babel.config.cjs', 'package-lock.json', 'project.config.json'],
  workbench: [
    'localcloud/workbench',
    'localcloud/seed/demo-identities.ts',
    'miniprogram/design',
    'package-lock.json',
    'tsconfig.json',
  ],
};

/** What is built by a program of ours; the rest is Taro's. */
const own = {
  functions: { name: '构建云函数', program: 'config/build-functions.ts' },
  workbench: { name: '构建演示台', program: 'localcloud/workbench/build-page.ts' },
};

/** Builds `functions`, `h5`, `weapp` or `workbench` into `dist/`, unless its sources are those it was built from. */
export async function build(target) {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(sources[target].map(fingerprintOf)))
    .digest('hex');
  const mark = join(root, 'dist', `.${target}`);
  const output = join(root, 'dist', target === 'functions' ? 'cloudfunctions' : target);
  if (existsSync(output) && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return;
  if (target in own) {
    await step(own[target].name, () => run(...tsx([own[target].program])));
  } else {
    const name = target === 'h5' ? '构建浏览器版（约半分钟）' : '构建小程序';
    const args = ['build', '--type', target, '--disable-global-config', '--no-check'];
    await step(name, async () => {
      const output = await run(bin('taro'), args, { env: { NODE_ENV: 'production' } });
      // Taro ends with 0 even when webpack reports errors.
      if (/编译失败|Failed to compile|ERROR in|✖/.test(output)) throw new Error(output.slice(-8000));
    });
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(mark, fingerprint);
}

function fingerprintOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return null;
  if (statSync(full).isFile()) return hashOf(full);
  return readdirSync(full)
    .sort()
    .filter(name => !/\.test\.tsx?$/.test(name))
    .map(name => [name, fingerprintOf(join(path, name))]);
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
