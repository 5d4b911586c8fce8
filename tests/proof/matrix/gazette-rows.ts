import type { MatrixRows } from './row';

export const gazetteRows: MatrixRows = {};
