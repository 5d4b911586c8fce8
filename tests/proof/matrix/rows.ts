import { accountRows } from './account-rows';
import { auditRows } from './audit-rows';
import { gazetteRows } from './gazette-rows';
import { hallRows } from './hall-rows';
import { interpretationRows } from './interpretation-rows';
import { messageBoardRows } from './message-board-rows';
import { organisationRows } from './organisation-rows';
import { personRows } from './person-rows';
import { policyPushRows } from './policy-push-rows';
import { policyRows } from './policy-rows';
import { publishingRows } from './publishing-rows';
import type { MatrixRows } from './row';
import { staffRows } from './staff-rows';

/** Every endpoint's row, of every group. */
export const rows: MatrixRows = {
  ...accountRows,
  ...auditRows,
  ...gazetteRows,
  ...hallRows,
  ...interpretationRows,
  ...messageBoardRows,
  ...organisationRows,
  ...personRows,
  ...policyPushRows,
  ...policyRows,
  ...publishingRows,
  ...staffRows,
};
