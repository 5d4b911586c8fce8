import { invalidParam } from '../failure';

/** As much of protocol buffers as wx-server-sdk uses: fields of bytes and of small numbers. */
interface Field {
  number: number;
  bytes: Buffer | null;
}

function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 63; shift += 7) {
      const byte = message[at++];
      if (byte === undefined) throw invalidParam('the request is not a message of wx-server-sdk');
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw invalidParam('the request is not a message of wx-server-sdk');
  };
  while (at < message.length) {
    const tag = varint();
    const [number, wireType] = [Math.floor(tag / 8), tag % 8];
    if (wireType === 0) {
      varint();
      yield { number, bytes: null };
    } else if (wireType === 2) {
      const length = varint();
      if (at + length > message.length) throw invalidParam('the request is not a message of wx-server-sdk');
      yield { number, bytes: message.subarray(at, at + length) };
      at += length;
    } else throw invalidParam('the request is not a message of wx-server-sdk');
  }
}

function bytesField(message: Buffer, number: number): Buffer | undefined {
  for (const field of fieldsOf(message)) if (field.number === number && field.bytes) return field.bytes;
  return undefined;
}

/** The named values inside a call of `cloud.openapi`; each value is JSON text, a file is left out. */
export function decodeOpenApiRequest(message: Buffer): Record<string, unknown> {
  const data = bytesField(message, 2);
  if (data === undefined) throw invalidParam('only cloud.openapi is supported by the local CloudBase');
  const request: Record<string, unknown> = {};
  for (const { number, bytes } of fieldsOf(data)) {
    if (number !== 1 || bytes === null) continue;
    const key = bytesField(bytes, 1)?.toString('utf8') ?? '';
    const text = bytesField(bytes, 2)?.toString('utf8') ?? 'null';
    if (bytesField(bytes, 3) !== undefined) continue;
    try {
      request[key] = JSON.parse(text);
    } catch {
      throw invalidParam(`the value of ${key} is not JSON`);
    }
  }
  return request;
}

export function encodeOpenApiAnswer(answer: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(answer));
  const type = Buffer.from('application/json');
  return Buffer.concat([header(1, body.length), body, header(2, type.length), type]);
}

export function header(number: number, length: number): Buffer {
  const bytes = [number * 8 + 2];
  let rest = length;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}
