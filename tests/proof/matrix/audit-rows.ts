import type { MatrixRows } from './row';

export const auditRows: MatrixRows = {};
