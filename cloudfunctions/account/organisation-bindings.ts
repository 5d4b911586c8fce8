import type { Binding } from 'shared/server/define-function';

export const organisationBindings: Binding[] = [];
