import { everyone } from './actors';
import type { MatrixRows } from './row';

export const hallRows: MatrixRows = {
  'account/list-halls': { allowed: everyone, input: () => ({}), others: null },
};
