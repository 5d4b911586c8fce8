// Plain JavaScript: a worker thread starts without the TypeScript loader of the process that starts it.
'use strict';

const { inspect } = require('node:util');
const { parentPort } = require('node:worker_threads');

/** Loaded bundles by file, with the build they came from. */
const loaded = new Map();

// A worker's own output is buffered by its parent; a message arrives in order.
for (const level of ['debug', 'info', 'log', 'warn', 'error']) {
  // eslint-disable-next-line no-console -- replaced, not used
  console[level] = (...values) => {
    const line = values.map(value => (typeof value === 'string' ? value : inspect(value))).join(' ');
    parentPort.postMessage({ kind: 'line', line });
  };
}

parentPort.on('message', invocation => {
  void run(invocation);
});

async function run({ file, build, event, context, identity }) {
  // The SDK reads who calls from process.env, so the identity lives there exactly as long as the invocation.
  Object.assign(process.env, identity);
  try {
    const main = load(file, build);
    const value = await main(JSON.parse(event), context);
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
