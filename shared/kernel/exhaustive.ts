/** Ends a `switch` over a union: a new member fails to compile here. */
export function exhaustive(value: never): never {
  throw new Error(`unhandled case: ${String(value)}`);
}
