// Runs an operator's or developer's TypeScript program with everything in place: `node config/operate.mjs FILE ARGS…`
import { spawn } from 'node:child_process';
import { build, checkNode, install, root, stop, tsx } from './prepare.mjs';

checkNode();
const [program, ...args] = process.argv.slice(2);
try {
  await install();
  // What it prints may be read by a program, so building stays silent about itself on standard output.
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  await build('functions');
  process.stdout.write = write;
} catch (error) {
  stop(error.message);
}
const [command, prefix] = tsx([program, ...args]);
const child = spawn(command, prefix, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
