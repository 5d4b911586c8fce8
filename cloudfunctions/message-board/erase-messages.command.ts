import type { PersonId } from 'shared/account/model';
import { struckOut } from 'shared/message-board/masking.rules';
import type { Session } from 'shared/server/database';
import * as messages from './board-message.repository';
import * as allowances from './message-allowance.repository';

/** More than a person can have had answered in years; what is left goes when it is run again. */
const AT_ONCE = 500;

/**
 * A person's messages: what nobody else could read goes; what everybody can read stays as nobody's, with its hidden
 * words struck out. Run again after a failure, it does the rest.
 */
export async function eraseMessages(db: Session, personId: PersonId): Promise<void> {
  for (;;) {
    await messages.removeUnlistedOf(db, personId);
    const listed = await messages.listByPerson(db, personId, undefined, AT_ONCE);
    if (listed.length === 0) return;
    for (const { _id, title, titleMasks, text, masks, listedAt } of listed) {
      const words = { title: struckOut(title, titleMasks), text: struckOut(text, masks) };
      if (listedAt !== null) await messages.makeNobodys(db, _id, personId, words);
    }
  }
}

export function eraseAllowance(db: Session, personId: PersonId): Promise<void> {
  return allowances.remove(db, personId);
}
