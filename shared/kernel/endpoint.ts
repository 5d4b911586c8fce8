import * as z from 'zod/mini';
import type { Access } from './access';

// The phone's runtime has no `eval`; zod must not try to compile its parsers.
z.config({ jitless: true });

export interface EndpointDefinition<
  Request extends z.ZodMiniType,
  Response extends z.ZodMiniType,
  Code extends string,
  Level extends Access,
> {
  /** `function-name/use-case`, equal to the folder and the handler's file name. */
  readonly name: `${string}/${string}`;
  readonly access: Level;
  readonly request: Request;
  readonly response: Response;
  /** Every no that a rule of this use case can say. */
  readonly refusals: readonly Code[];
}

/** What both sides import: name, shapes, access and errors of one use case, as a single value. */
export function defineEndpoint<
  Request extends z.ZodMiniType,
  Response extends z.ZodMiniType,
  const Level extends Access,
  const Code extends string = never,
>(definition: EndpointDefinition<Request, Response, Code, Level>): EndpointDefinition<Request, Response, Code, Level> {
  return definition;
}

export type Endpoint = EndpointDefinition<z.ZodMiniType, z.ZodMiniType, string, Access>;
/** What a caller writes; defaults may be left out. */
export type RequestOf<E extends Endpoint> = z.input<E['request']>;
/** What a handler receives; defaults are filled in. */
export type InputOf<E extends Endpoint> = z.output<E['request']>;
export type ResponseOf<E extends Endpoint> = z.output<E['response']>;
export type RefusalOf<E extends Endpoint> = E['refusals'][number];

/**
 * Makes retrying a command safe: the same key with the same input answers as it did the first time,
 * for 7 days; the same key with other input is `invalid-request`.
 */
export const RequestKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));
