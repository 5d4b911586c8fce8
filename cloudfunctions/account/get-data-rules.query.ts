import type { getDataRules } from 'shared/account/contract';
import type { CollectionDeclaration } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';

/** 个人信息保护规则, from the declarations of the collections themselves. */
export function handleGetDataRules(declarations: readonly CollectionDeclaration[]): Handler<typeof getDataRules> {
  const rules = declarations.flatMap(({ name, personalData }) => (personalData ? [{ name, ...personalData }] : []));
  return () => Promise.resolve({ rules });
}
