import { words } from './table.js';

/** Adjectives of things gone wrong: fewer failed calls is a condition, whatever a call is. */
export const wrongWords = words(`
  failed failing broken missed lost late overdue duplicate unplanned unresolved unanswered rejected
  returned abandoned cancelled canceled dropped wrong manual repeated successful unauthorised unauthorized
  delayed damaged disputed avoidable preventable unpaid unused unread unsold outdated defective faulty
  burst cracked leaking stolen torn rotten spoiled
  incorrect incomplete unnecessary redundant wasted idle blocked stuck stale urgent`);

/** Adjectives that are verbs as well: “Open invoices drop by a third”, but “Open the shop”. */
export const adjectivesAndVerbs = words(`
  open empty clean idle clear dry complete separate correct direct double slow dirty secure loose wet cool
  warm blank live free ready mature duplicate manual alternate approximate`);

/** “Better …”, “fewer …”: compared with now. */
export const comparatives = words(`
  better fewer less more faster happier safer cleaner quieter shorter cheaper healthier higher lower
  greater stronger easier smoother quicker lighter longer earlier closer smarter wider deeper fairer
  smaller`);

/** Praise: what it praises can be so in many ways. */
export const ideals = words(`
  amazing excellent great outstanding best delightful exceptional superior fantastic awesome leading
  seamless effortless world brilliant superb unbeatable remarkable memorable inspiring safe reliable
  trusted`);

/** States that can be checked without a number. */
export const firmStates = words(`
  profitable cash-flow-positive cash-positive carbon-neutral net-zero debt-free break-even solvent
  self-sufficient independent`);
