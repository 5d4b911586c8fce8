import { Context, ProcessingMode } from 'mingo';
import { evalExpr } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { requestFailed } from '../failure';
import { geoWithin } from './geo';
import { jsonSchemaValidator } from './json-schema';

type Expression = (document: unknown, operands: unknown, options: Options) => unknown;

/** Where mingo differs from MongoDB, MongoDB's meaning: the first context given wins. */
const corrections: Record<`$${string}`, Expression> = {
  $substr: substringByBytes,
  $substrBytes: substringByBytes,
  $indexOfCP: indexByCodePoint,
  $week: weekOfYear,
};

const context = Context.from(
  Context.init({ expression: corrections, query: { $geoWithin: withinArea } }),
  Context.init({ accumulator, expression, pipeline, projection, query, window }),
);

export const mongoOptions: Options = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  jsonSchemaValidator,
  context,
};

/** With all three parameters, or mingo's types refuse it. */
function withinArea(path: string, area: unknown, _options: Options): (document: unknown) => boolean {
  return geoWithin(path, area);
}

function substringByBytes(document: unknown, operands: unknown, options: Options): unknown {
  const [text, start, count] = operandList(document, operands, options);
  if (text === null || text === undefined) return '';
  if (typeof start !== 'number' || typeof count !== 'number' || start < 0) {
    throw requestFailed('$substrBytes needs a text, a start of at least 0 and a count');
  }
  const bytes = Buffer.from(String(text), 'utf8');
  // A negative count means: to the end.
  const piece = bytes.subarray(start, count < 0 ? bytes.length : start + count);
  const result = piece.toString('utf8');
  if (Buffer.byteLength(result, 'utf8') !== piece.length || result.includes('\ufffd')) {
    throw requestFailed('$substrBytes: the range begins or ends inside a UTF-8 character');
  }
  return result;
}

function indexByCodePoint(document: unknown, operands: unknown, options: Options): unknown {
  const [text, search, start, end] = operandList(document, operands, options);
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || typeof search !== 'string') throw requestFailed('$indexOfCP needs two texts');
  const characters = [...text];
  const from = typeof start === 'number' ? start : 0;
  const to = typeof end === 'number' ? end : characters.length;
  if (from > to) return -1;
  const before = characters.slice(0, from).join('');
  const at = characters.slice(0, to).join('').indexOf(search, before.length);
  return at < 0 ? -1 : [...text.slice(0, at)].length;
}

/** Weeks begin on Sunday; days before the first Sunday are in week 0. */
function weekOfYear(document: unknown, operands: unknown, options: Options): unknown {
  const dayOfYear = Number(evalExpr(document, { $dayOfYear: operands }, options));
  const dayOfWeek = Number(evalExpr(document, { $dayOfWeek: operands }, options));
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7);
}

function operandList(document: unknown, operands: unknown, options: Options): unknown[] {
  const values = evalExpr(document, operands, options);
  return Array.isArray(values) ? values : [values];
}
