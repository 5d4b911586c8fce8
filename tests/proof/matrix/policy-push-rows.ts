import type { MatrixRows } from './row';

export const policyPushRows: MatrixRows = {};
