import { words } from './table.js';

/** Verbs that ask for quality, where “increase” and its like ask for quantity. */
export const betterVerbs = words(`
  improve enhance optimize strengthen sharpen deepen better polish mature simplify streamline smooth ease
  elevate evolve transform professionalize refresh reinforce solidify further progress uplift advance
  stabilize balance restore recover revive`);

/** Verbs that win people when they take people. */
export const promotesPeople = words('onboard recruit land sign add enroll activate convert engage');

/** Verbs that bring in what is a step before the outcome: “form 3 partnerships”. */
export const gathersSteps = words(
  'form establish add open start sign register list collect gather receive book land recruit fill bring-in',
);

/** Effort whose object still is an event or a product of it. */
export const effortOnEvents = words(`
  hold run conduct perform carry-out facilitate moderate chair lead execute partner support show
  demonstrate present-at`);

/** What staff do in their heads: a condition, not work. */
export const stateVerbs = words(`
  adopt use feel trust know understand believe recommend agree rate say stay leave see own`);

/** States that sound finished and are a condition: “make commuting safe”, “make it possible”. */
export const affectLater = words('possible clear visible known active automatic open set present');

/** What only people do: “40 sites adopt the checklist”. */
export const humanActs = words(`
  adopt trust order reorder recommend choose buy pay renew love prefer throw waste throw-away spend wait
  want ask feel need know expect complain agree believe apply visit arrive learn rate worry hesitate
  forget remember`);

/** What products can do: functions, whose mention says that something was made. */
export const capabilities = words(`
  accept allow calculate collect combine compute connect contain cover detect display enable encrypt
  explain export expose feature generate handle host import include integrate let list log notify offer
  permit predict print provide recognize recommend render scan send show store suggest support sync track
  translate use validate`);

/** With a number, how much a thing carries. */
export const capacities = words(`
  handle process serve sustain scale tolerate support withstand carry run hold transfer`);

/** What a place does when somebody has made it, or made something in it. */
export const openings = words(`
  open launch start exist support offer provide include feature contain display host house`);

/** How a number of people changes by itself: “members grow from 100 to 200”. */
export const moving = words(
  'grow rise increase double triple climb jump fall drop decline decrease shrink halve',
);

/** Service without a product: whatever it is done to has come in from outside. */
export const servesOnly = words(
  'process reimburse pay settle refund answer resolve respond-to reply-to acknowledge dispatch handle',
);

/** What turns into something worth more, though somebody made it. */
export const convertible = words('pilot proposal quote demo trial offer tender bid');

/** Verbs that go up or down by themselves: “Churn falls”, “Revenue grows”. */
export const intransitiveChange = words(`
  fall drop rise grow decrease increase improve decline exceed reach stay remain shrink climb jump double
  triple halve quadruple surpass go-up go-down go hit pass stabilize recover average total equal top stand
  surge soar dip sink rebound hold get come drop-to beat become lie sit`);

/** Verbs that take a person and an infinitive: their “to” opens no purpose. */
export const causative = words(`
  get convince help enable allow lead bring persuade encourage invite ask cause empower teach train want
  need require inspire motivate nudge`);

/**
 * Words that take an infinitive right behind them, or a “to” of their own (“move to”, “access to”): of later infinitives only one that
 * raises or lowers something is a purpose.
 */
export const takingTo = words(`
  commit continue strive aim begin start try plan intend agree able ready willing likely access respond
  reply contribute adhere move migrate switch transition upgrade extend expose submit present send deliver
  provide report convert time`);
