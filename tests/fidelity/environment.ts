import { randomBytes } from 'node:crypto';
import cloudbase from '@cloudbase/node-sdk';
import { temporaryDirectory, useTestCloud, writeFunctions } from 'localcloud/test-cloud';

/** What both environments must have; `README.md` says how a real one gets it. */
export const CHECKS = 'fidelityChecks';
export const UNIQUE = 'fidelityUnique';
const DECLARED = [
  { name: CHECKS, schemaVersion: 1, indexes: [{ name: 'run', fields: ['run'] }] },
  { name: UNIQUE, schemaVersion: 1, indexes: [{ name: 'key', fields: ['key'], unique: true }] },
];

type App = ReturnType<typeof cloudbase.init>;
type Database = ReturnType<App['database']>;
type Fields = Record<string, unknown>;

export interface Environment {
  app: App;
  db: Database;
  _: Database['command'];
  checks: ReturnType<Database['collection']>;
  /** New in each test; every document carries it, so that a shared environment shows a test only its own. */
  run: string;
  idOf(name: string): string;
  /** Adds documents named by `_id`. */
  seed(...documents: Fields[]): Promise<void>;
  /** A document without what `seed` added to it. */
  read(name: string): Promise<Fields | null>;
  /** The names of the documents of a result, in order. */
  names(result: { data: Fields[] }): string[];
}

/** The local CloudBase, or the real environment that the variables name. */
export function useEnvironment(): () => Environment {
  const real = realApp();
  const local = real === null ? useLocal() : null;
  let run = '';
  const runs: string[] = [];
  beforeEach(() => {
    run = `r${randomBytes(8).toString('hex')}`;
    runs.push(run);
  });
  afterAll(async () => {
    if (real === null) return;
    const db = real.database();
    const ours = { run: db.command.in(runs) };
    for (const name of [CHECKS, UNIQUE]) await db.collection(name).where(ours).remove();
  });
  return () => {
    const app = real ?? local?.().app;
    if (!app) throw new Error('the environment has not started');
    return environmentOf(app, run);
  };
}

function realApp(): App | null {
  const env = process.env['CLOUDBASE_ENV_ID'];
  const secretId = process.env['TENCENTCLOUD_SECRETID'];
  const secretKey = process.env['TENCENTCLOUD_SECRETKEY'];
  if (env === undefined || secretId === undefined || secretKey === undefined) return null;
  return cloudbase.init({ env, secretId, secretKey });
}

function useLocal(): ReturnType<typeof useTestCloud> {
  const functionsDir = writeFunctions(temporaryDirectory(), { fidelity: { files: { 'collections.json': DECLARED } } });
  return useTestCloud({ functionsDir });
}

function environmentOf(app: App, run: string): Environment {
  const db = app.database();
  const checks = db.collection(CHECKS);
  const idOf = (name: string): string => `${run}-${name}`;
  const nameOf = (document: Fields): string => String(document['_id']).slice(run.length + 1);
  return {
    app,
    db,
    _: db.command,
    checks,
    run,
    idOf,
    seed: async (...documents) => {
      await checks.add(documents.map(document => ({ ...document, _id: idOf(String(document['_id'])), run })));
    },
    read: async name => {
      const [document] = (await checks.doc(idOf(name)).get()).data as Fields[]; // the SDK's own types leave it open
      if (!document) return null;
      const { _id, run: _run, ...fields } = document;
      return fields;
    },
    names: ({ data }) => data.map(nameOf),
  };
}
