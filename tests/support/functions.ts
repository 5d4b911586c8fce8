import { collections as account } from 'cloudfunctions/account/collections';
import { collections as gazette } from 'cloudfunctions/gazette/collections';
import { collections as interpretation } from 'cloudfunctions/interpretation/collections';
import { collections as messageBoard } from 'cloudfunctions/message-board/collections';
import { collections as policy } from 'cloudfunctions/policy/collections';
import { collections as policyPush } from 'cloudfunctions/policy-push/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** What each function declares; a folder that is missing here fails the architecture tests. */
export const collectionsOf: Readonly<Record<string, readonly CollectionDeclaration[]>> = {
  account,
  gazette,
  interpretation,
  'message-board': messageBoard,
  policy,
  'policy-push': policyPush,
};

/** Every collection, each once. */
export const everyCollection: readonly CollectionDeclaration[] = [
  ...new Map(
    Object.values(collectionsOf)
      .flat()
      .map(declared => [declared.name, declared]),
  ).values(),
];
