// Completes package-lock.json after `npm install`: names the platform packages that the registry at hand did not serve.
// Without them `npm ci` refuses the lock file on every machine, although it would never install them there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const systems = ['darwin', 'win32', 'freebsd', 'android', 'openharmony', 'linux'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 'loong64', 's390x', 'arm'];

/** Adds what is missing to the lock's packages; answers the names added. */
export function completeLock(packages) {
  const added = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = resolve(packages, path, name);
      if (!/^\d/.test(version) || packages[found]?.version === version) continue;
      packages[found ? `${path}/node_modules/${name}` : `node_modules/${name}`] = platformPackage(name, version, dev);
      added.push(`${name}@${version}`);
    }
  }
  return added;
}

/** Where Node would find `name` from `path`, in the lock's own terms. */
function resolve(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (at === '') return null;
  }
}

function platformPackage(name, version, dev) {
  const os = systems.find(system => name.includes(system));
  const cpu = processors.find(processor => name.includes(processor));
  if (!os || !cpu) throw new Error(`${name} names no platform`);
  const libc = name.includes('musl') ? ['musl'] : /linux.*gnu/.test(name) ? ['glibc'] : undefined;
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] };
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? '锁文件是完整的。' : `补上${added.length}个：${added.join('、')}`);
}
