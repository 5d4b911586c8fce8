import { listHalls } from 'shared/account/contract';
import { bind, type Binding } from 'shared/server/define-function';
import { handleListHalls } from './list-halls.query';

export const hallBindings: Binding[] = [bind(listHalls, handleListHalls)];
