import type { MatrixRow, MatrixRows } from './row';

/** The log is the whole county's: no record in it belongs to whoever reads it. */
const forReaders = (input: object): MatrixRow => ({
  allowed: ['administrator', 'auditor'],
  input: () => input,
  others: null,
});

export const auditRows: MatrixRows = {
  'account/list-audit-entries': forReaders({}),
  'account/check-audit-chain': forReaders({}),
};
