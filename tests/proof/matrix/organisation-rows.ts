import type { MatrixRows } from './row';

export const organisationRows: MatrixRows = {};
