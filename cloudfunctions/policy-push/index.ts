import { defineFunction } from 'shared/server/define-function';
import { identification } from '../account/identification';

export const main = defineFunction({ name: 'policy-push', identification, bindings: [] });
