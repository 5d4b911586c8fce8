import type { Binding } from 'shared/server/define-function';

export const publishingBindings: Binding[] = [];
