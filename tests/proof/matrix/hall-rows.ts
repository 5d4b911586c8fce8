import type { MatrixRows } from './row';

export const hallRows: MatrixRows = {};
