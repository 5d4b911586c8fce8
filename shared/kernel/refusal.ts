import type { JsonObject } from './outcome';

/** A rule said no. Thrown by commands to abandon their transaction; mapped to the wire once, by `defineFunction`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    readonly detail?: JsonObject,
  ) {
    super(code);
  }
}
