import type { Identification } from 'shared/server/identify-caller';
import { identifyPerson } from './identify-person.command';
import { identifyStaff } from './identify-staff.query';

/** Who is calling, for every function's entry. */
export const identification: Identification = { person: identifyPerson, staff: identifyStaff };
