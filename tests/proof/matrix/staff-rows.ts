import type { MatrixRows } from './row';

export const staffRows: MatrixRows = {};
