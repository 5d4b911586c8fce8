// npm start — installs, builds and starts everything with the demo county.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { build, checkNode, install, root, stop, tsx } from './prepare.mjs';

const DEFAULT_PORT = 8700;
const usage = '用法：npm start -- [--port 端口] [--data 数据目录] [--fresh]';

function readArguments(args) {
  const options = { port: DEFAULT_PORT, data: '.localcloud', fresh: false };
  for (let at = 0; at < args.length; at++) {
    const [name, inline] = args[at].split(/=(.*)/s);
    const value = () => inline ?? args[++at] ?? stop(`${name} 后面要写上值。${usage}`);
    if (name === '--port') options.port = portOf(value());
    else if (name === '--data') options.data = value();
    else if (name === '--fresh') options.fresh = true;
    else stop(`不认识“${args[at]}”。${usage}`);
  }
  return options;
}

function portOf(text) {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536
    ? port
    : stop(`端口要写 1 到 65535 的整数，不能是“${text}”。`);
}

/** A busy port is said before anything is built. */
function checkPort(port) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', error => {
      const reason = error.code === 'EADDRINUSE' ? '已被别的程序占用' : `不能使用（${error.code}）`;
      stop(`端口 ${port} ${reason}。换一个再试：npm start -- --port ${port === 65535 ? port - 1 : port + 1}`);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

checkNode();
const options = readArguments(process.argv.slice(2));
await checkPort(options.port);
try {
  await install();
  await build('functions');
  await build('h5');
  await build('workbench');
} catch (error) {
  stop(error.message);
}
const args = ['localcloud/demo.ts', '--port', String(options.port), '--data', options.data];
const [command, all] = tsx(options.fresh ? [...args, '--fresh'] : args);
const child = spawn(command, all, { cwd: root, stdio: 'inherit' });
// Ctrl-C reaches the child itself; here it only must not end us before the child has closed its database.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', code => process.exit(code ?? 0));
