import * as contract from 'shared/account/staff-contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleAddStaff } from './add-staff.command';
import { handleBindStaffWechat } from './bind-staff-wechat.command';
import { handleChangePassword } from './change-password.command';
import { handleChangeStaffRoles } from './change-staff-roles.command';
import { handleCreateBindingCode } from './create-binding-code.command';
import { handleEndAbsence } from './end-absence.command';
import { handleGetMyStaffAccount } from './get-my-staff-account.query';
import { handleGetStaff } from './get-staff.query';
import { handleListPossibleDelegates } from './list-possible-delegates.query';
import { handleListStaff } from './list-staff.query';
import { handleOpenStaffSession } from './open-staff-session.command';
import { handleResetStaffPassword } from './reset-staff-password.command';
import { handleSaveAbsence } from './save-absence.command';
import { handleSetStaffStatus } from './set-staff-status.command';
import { handleSignInStaff } from './sign-in-staff.command';
import { handleSignOutStaff } from './sign-out-staff.command';
import { handleUnbindStaffWechat } from './unbind-staff-wechat.command';
import { handleUpdateStaff } from './update-staff.command';

export const staffBindings: Binding[] = [
  bind(contract.signInStaff, handleSignInStaff),
  bind(contract.signOutStaff, handleSignOutStaff),
  bind(contract.openStaffSession, handleOpenStaffSession),
  bind(contract.createBindingCode, handleCreateBindingCode),
  bind(contract.bindStaffWechat, handleBindStaffWechat),
  bind(contract.unbindStaffWechat, handleUnbindStaffWechat),
  bind(contract.changePassword, handleChangePassword),
  bind(contract.getMyStaffAccount, handleGetMyStaffAccount),
  bind(contract.saveAbsence, handleSaveAbsence),
  bind(contract.endAbsence, handleEndAbsence),
  bind(contract.listPossibleDelegates, handleListPossibleDelegates),
  bind(contract.listStaff, handleListStaff),
  bind(contract.getStaff, handleGetStaff),
  bind(contract.addStaff, handleAddStaff),
  bind(contract.updateStaff, handleUpdateStaff),
  bind(contract.changeStaffRoles, handleChangeStaffRoles),
  bind(contract.setStaffStatus, handleSetStaffStatus),
  bind(contract.resetStaffPassword, handleResetStaffPassword),
];
