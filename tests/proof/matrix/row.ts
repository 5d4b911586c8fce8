import type { Actor } from './actors';

/** The request of one case, made when it runs; `caller` is who will send it. */
export type MakeInput = (caller: object) => object | Promise<object>;

/** What one endpoint does for whom. Written by hand, not derived: a contract that opens itself up fails here. */
export interface MatrixRow {
  allowed: readonly Actor[];
  /** Where the actors hold their roles: as `anAssignment` gives them, unless it is work of the whole county. */
  level?: 'county';
  /** About a record of the caller's own, or about none in particular. */
  input: MakeInput;
  /** What an allowed caller is answered; `ok` unless said otherwise. */
  answer?: string | ((actor: Actor) => string);
  /**
   * The same about a record that is somebody else's, and about one that does not exist, for each allowed actor; null
   * where the endpoint names no record that could be another's.
   */
  others: { foreign: MakeInput; absent: MakeInput; answer: string } | null;
}

export type MatrixRows = Readonly<Record<string, MatrixRow>>;
