import { words } from './table.js';

/** Trades whose training an employer pays for: that all of them have had it is coverage. */
export const professionals = words(`
  doctor physician surgeon anaesthetist paramedic dentist nurse pharmacist midwife carer caregiver
  teacher chef cook courier driver worker`);

/** Words for one's own side that stand alone as a subject. */
export const ownPronouns = words('we i our us my');

/** Nouns for people, or for products that do as they did. */
export const peopleOrThings = words('driver operator controller reader player editor trader planner');
