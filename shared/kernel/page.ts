import * as z from 'zod/mini';

export const PAGE_SIZE_MAX = 50;

/** How a list is asked for: `cursor` is opaque and comes from the page before. */
export const pageRequest = {
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  pageSize: z._default(z.int().check(z.gte(1), z.lte(PAGE_SIZE_MAX)), 20),
};

/** How a list is answered; `nextCursor` is null on the last page. */
export const pageResponse = {
  nextCursor: z.nullable(z.string()),
};
