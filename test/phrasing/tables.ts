import type { Row } from '../../language/phrasing/decisions.js';
import { actors, others, staff, things } from '../../language/phrasing/english/features/acting.js';
import { conditions, copulas, dones, havings } from '../../language/phrasing/english/features/being.js';
import { besides } from '../../language/phrasing/english/features/company.js';
import { doings, makingSomething } from '../../language/phrasing/english/features/doing.js';
import { verbsInPlace } from '../../language/phrasing/english/features/head-class.js';
import { broughtAbout, makings } from '../../language/phrasing/english/features/made.js';
import { measuring } from '../../language/phrasing/english/features/measuring.js';
import { nominalHeads, nominals } from '../../language/phrasing/english/features/nominal.js';
import { numbered } from '../../language/phrasing/english/features/numbers.js';
import { serviceLevels } from '../../language/phrasing/english/features/service-levels.js';
import { undergoings } from '../../language/phrasing/english/features/undergoing.js';
import { auxiliaryWords } from '../../language/phrasing/english/heads/auxiliaries.js';
import { beginnings } from '../../language/phrasing/english/heads/heads.js';
import { nominalOpenings } from '../../language/phrasing/english/heads/nominal-openings.js';
import { copulaEnds, predicates } from '../../language/phrasing/english/heads/predicate.js';
import { laterVerbs } from '../../language/phrasing/english/heads/reduced-relatives.js';
import { predicateStarts, wordsInS } from '../../language/phrasing/english/phrases/predicates.js';
import { infinitives, regionOpeners } from '../../language/phrasing/english/phrases/regions.js';
import { digitKinds, numberWordKinds } from '../../language/phrasing/english/quantities/amounts.js';
import { dates } from '../../language/phrasing/english/quantities/dates.js';
import { unitWords } from '../../language/phrasing/english/quantities/units.js';

/** Every decision table of the English reader by its name. */
export const tables = {
  actors,
  others,
  staff,
  things,
  conditions,
  copulas,
  dones,
  havings,
  besides,
  doings,
  makingSomething,
  verbsInPlace,
  broughtAbout,
  makings,
  measuring,
  nominalHeads,
  nominals,
  numbered,
  serviceLevels,
  undergoings,
  auxiliaryWords,
  beginnings,
  nominalOpenings,
  copulaEnds,
  predicates,
  laterVerbs,
  predicateStarts,
  wordsInS,
  infinitives,
  regionOpeners,
  digitKinds,
  numberWordKinds,
  dates,
  unitWords,
} as unknown as Readonly<Record<string, readonly Row<unknown, unknown>[]>>;
