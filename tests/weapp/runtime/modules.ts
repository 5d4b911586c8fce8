import { subpackagesOf, type AppJson } from './package';

/**
 * What JavaScript on the phone does not have: the browser, Node, and what its engines lack. Each is shadowed in
 * the scope of every file of the mini program.
 */
const ABSENT = [
  ...['window', 'document', 'self', 'top', 'parent', 'frames', 'navigator', 'location', 'history', 'screen'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  ...['Headers', 'Request', 'Response', 'FormData', 'Blob', 'File', 'FileReader', 'URL', 'URLSearchParams'],
  ...['TextEncoder', 'TextDecoder', 'AbortController', 'AbortSignal', 'structuredClone', 'queueMicrotask'],
  ...['Element', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'EventTarget', 'MessageChannel', 'Image'],
  ...['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'getComputedStyle', 'matchMedia'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'setImmediate', 'performance', 'crypto'],
  ...['alert', 'confirm', 'prompt', 'atob', 'btoa', 'Intl', 'Worker', 'global', 'process', 'Buffer', '__dirname'],
];

/** What a file may name freely, and what `globalThis` shows. */
const STANDARD = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Date', 'Error', 'EvalError', 'Float32Array'],
  ...['Float64Array', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'JSON', 'Map', 'Math', 'NaN', 'Number'],
  ...['Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol'],
  ...['SyntaxError', 'TypeError', 'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray'],
  ...['WeakMap', 'WeakSet', 'clearInterval', 'clearTimeout', 'decodeURI', 'decodeURIComponent', 'encodeURI'],
  ...['encodeURIComponent', 'escape', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'setInterval', 'setTimeout'],
  ...['undefined', 'unescape'],
];

/** The names the phone gives a file, with their values. */
export type Scope = Record<string, unknown>;

export interface Modules {
  /** Runs a file once, as the phone does; `path` as in the package. */
  run(path: string): unknown;
  /** The file being run, without its ending: where `Page` and `Component` belong. */
  current(): string;
}

export function createModules(
  files: Record<string, string>,
  scopeFor: (current: () => string) => Scope,
  report: (problem: string) => void,
): Modules {
  const loaded = new Map<string, { exports: unknown }>();
  let current = '';

  const realm = globalThis as unknown as Record<string, unknown>;
  const phoneGlobal = Object.fromEntries(STANDARD.map(name => [name, realm[name]]));
  const scope: Scope = {
    ...Object.fromEntries(ABSENT.map(name => [name, undefined])),
    ...scopeFor(() => current),
    globalThis: phoneGlobal,
    Function: withoutCode(phoneGlobal, report),
  };
  const names = Object.keys(scope);
  const values = Object.values(scope);

  function run(path: string): unknown {
    const known = loaded.get(path);
    if (known) return known.exports;
    const text = files[path];
    if (text === undefined) throw new Error(`the package has no ${path}`);
    const module: { exports: unknown } = { exports: {} };
    loaded.set(path, module);
    const before = current;
    current = path.replace(/\.js$/, '');
    try {
      // `eval` cannot be the name of a parameter in strict code, so it is assigned; the body's own directive stands.
      const file = new Function(
        'require',
        'module',
        'exports',
        ...names,
        `var eval;\n${text}\n//# sourceURL=weapp/${path}`,
      );
      file.call(undefined, (name: string) => run(resolve(files, path, name)), module, module.exports, ...values);
    } finally {
      current = before;
    }
    return module.exports;
  }

  return { run, current: () => current };
}

/** On the phone `new Function` gives the global object when asked for it, and otherwise a function that does nothing. */
function withoutCode(phoneGlobal: object, report: (problem: string) => void): unknown {
  function PhoneFunction(...parts: string[]): () => unknown {
    const body = parts.at(-1) ?? '';
    if (body === 'return this') return () => phoneGlobal;
    report(`code from text: new Function(${JSON.stringify(body.slice(0, 60))})`);
    return () => undefined;
  }
  PhoneFunction.prototype = Function.prototype;
  return PhoneFunction;
}

export function resolve(files: Record<string, unknown>, from: string, name: string): string {
  const parts = name.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  const path = parts.join('/');
  return path in files || !(`${path}.js` in files) ? path : `${path}.js`;
}

/** The subpackage a page belongs to, whose files are only there once it was opened. */
export const subpackageOf = (app: AppJson, path: string) =>
  subpackagesOf(app).find(({ root }) => path.startsWith(`${root.replace(/\/$/, '')}/`));
