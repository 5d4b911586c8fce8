import { API_HEADER, API_PATH } from '../wire';
import type { ApiFailure } from '../wire';

export class ApiRefused extends Error {
  readonly code: string;

  constructor({ code, message }: ApiFailure) {
    super(message);
    this.name = 'ApiRefused';
    this.code = code;
  }
}

export const get = <T>(path: string): Promise<T> => ask<T>('GET', path);
export const post = <T>(path: string, body: object = {}): Promise<T> => ask<T>('POST', path, JSON.stringify(body));

async function ask<T>(method: string, path: string, body?: string): Promise<T> {
  const response = await fetch(API_PATH + path, { method, headers: { [API_HEADER]: '1' }, body });
  const answer: unknown = await response.json();
  // Both ends are built together from wire.ts.
  if (!response.ok) throw new ApiRefused(answer as ApiFailure);
  return answer as T;
}
