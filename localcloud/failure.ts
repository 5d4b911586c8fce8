/** A refusal in the words the SDK expects: its code and message reach the caller unchanged. */
export class CloudFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CloudFailure';
    this.code = code;
  }
}

/** Why the server did not start, in Chinese, for the person who typed the command. */
export class StartRefused extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'StartRefused';
  }
}

export function requestFailed(message: string): CloudFailure {
  return new CloudFailure('DATABASE_REQUEST_FAILED', message);
}

export function invalidParam(message: string): CloudFailure {
  return new CloudFailure('INVALID_PARAM', message);
}

/** Not instanceof: an error of Node itself may come from another realm, as it does in tests. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
