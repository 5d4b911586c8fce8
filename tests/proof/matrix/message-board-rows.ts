import type { MatrixRows } from './row';

export const messageBoardRows: MatrixRows = {};
