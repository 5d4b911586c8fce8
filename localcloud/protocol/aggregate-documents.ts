import { Aggregator } from 'mingo/aggregator';
import { invalidParam, requestFailed } from '../failure';
import { decode, encode, isRecord } from '../store/ejson';
import type { StoredDocument } from '../store/ejson';
import { stream } from '../store/find';
import { mongoOptions } from '../store/operators';
import { assertSupported, translated } from '../store/query';
import type { Store } from '../store/store';
import { listParam, textParam } from './request';
import type { Action } from './request';

/** A joined collection is held in memory for the time of the aggregation, so its size is bounded. */
const JOINED_DOCUMENTS_MAX = 10_000;

export const aggregateDocuments: Action = (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  const stages = listParam(params, 'stages').map(stage => readStage(stage, store.now()));
  assertSupported(stages);
  const first = stages[0];
  const leading = first !== undefined && '$match' in first ? first['$match'] : undefined;
  const source = stream(store.view(), entry, leading ?? {});
  const pipeline = leading === undefined ? stages : stages.slice(1);
  const options = { ...mongoOptions, collectionResolver: (name: string) => joined(store, name) };
  try {
    const list = translated(() => new Aggregator(pipeline, options).run<StoredDocument>(source));
    return { data: { list: list.map(encode) } };
  } finally {
    // A stage that wanted no more, or failed, leaves it half read, and with it the statement below.
    source.return(undefined);
  }
};

function readStage(stage: unknown, now: number): Record<string, unknown> {
  if (!isRecord(stage) || typeof stage['stageKey'] !== 'string' || typeof stage['stageValue'] !== 'string') {
    throw invalidParam('each stage needs stageKey and stageValue');
  }
  return { [stage['stageKey']]: decode(stage['stageValue'], now) };
}

function joined(store: Store, name: string): StoredDocument[] {
  const entry = store.collectionOrNull(name);
  if (!entry) return [];
  const documents: StoredDocument[] = [];
  for (const document of stream(store.view(), entry, {})) {
    documents.push(document);
    if (documents.length > JOINED_DOCUMENTS_MAX) {
      throw requestFailed(`$lookup of ${name}: more than ${JOINED_DOCUMENTS_MAX} documents cannot be joined`);
    }
  }
  return documents;
}
