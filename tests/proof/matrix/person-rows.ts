import type { MatrixRows } from './row';

export const personRows: MatrixRows = {};
