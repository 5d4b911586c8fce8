import type { MatrixRows } from './row';

export const interpretationRows: MatrixRows = {};
