import type { MatrixRows } from './row';

export const publishingRows: MatrixRows = {};
