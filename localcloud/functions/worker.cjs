// Plain JavaScript: a worker thread starts without the TypeScript loader of the process that starts it.
'use strict';

const { inspect } = require('node:util');
const { parentPort, workerData } = require('node:worker_threads');

/** Loaded bundles by file, with the build they came from. */
const loaded = new Map();

let clockOffsetMs = workerData.clockOffsetMs;
moveClock();

const MEMORY_CHECK_MS = 100;
setInterval(endIfTooLarge, MEMORY_CHECK_MS).unref();

// A worker's own output is buffered by its parent and passes by its log; a message arrives in order.
for (const stream of [process.stdout, process.stderr]) {
  stream.write = chunk => {
    for (const line of String(chunk).split('\n')) if (line !== '') parentPort.postMessage({ kind: 'line', line });
    return true;
  };
}
for (const level of ['debug', 'info', 'log', 'warn', 'error']) {
  // eslint-disable-next-line no-console -- replaced, not used
  console[level] = (...values) => {
    const line = values.map(value => (typeof value === 'string' ? value : inspect(value))).join(' ');
    parentPort.postMessage({ kind: 'line', line });
  };
}

parentPort.on('message', message => {
  if (message.kind === 'clock') clockOffsetMs = message.offsetMs;
  else void run(message);
});

/** The engine bounds the heap by itself; buffers lie outside it and count in production too. */
function endIfTooLarge() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const isTooLarge = heapUsed + arrayBuffers > workerData.memoryMb * 1024 * 1024;
  if (isTooLarge) parentPort.postMessage({ kind: 'too-large' });
  return isTooLarge;
}

/** The function's clock: the platform's time, which a person who tries things out may have moved. */
function moveClock() {
  const RealDate = Date;
  const now = () => RealDate.now() + clockOffsetMs;
  const MovedDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, name) => (name === 'now' ? now : target[name]),
  });
  RealDate.prototype.constructor = MovedDate;
  globalThis.Date = MovedDate;
}

async function run({ file, build, event, context, identity }) {
  // The SDK reads who calls from process.env, so the identity lives there exactly as long as the invocation.
  Object.assign(process.env, identity);
  try {
    const main = load(file, build);
    const value = await main(JSON.parse(event), context);
    if (endIfTooLarge()) return;
    parentPort.postMessage({ kind: 'result', result: JSON.stringify(value) ?? 'null' });
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const stack = error instanceof Error && error.stack ? error.stack : message;
    parentPort.postMessage({ kind: 'failure', message, stack });
  } finally {
    for (const name of Object.keys(identity)) delete process.env[name];
  }
}

function load(file, build) {
  const known = loaded.get(file);
  if (known && known.build === build) return known.main;
  delete require.cache[require.resolve(file)];
  const { main } = require(file);
  if (typeof main !== 'function') throw new Error('the function does not export main');
  loaded.set(file, { build, main });
  return main;
}
