import { entries } from './table.js';

/** Verbs that ask for quality, where “increase” and its like ask for quantity. */
export const betterVerbs = new Set(
  entries(`
  improve enhance optimize strengthen sharpen deepen better polish mature simplify streamline smooth ease
  elevate evolve transform professionalize refresh reinforce solidify further progress uplift advance
  stabilize balance restore recover revive`),
);

/** Verbs that win people when they take people. */
export const promotesPeople = new Set(
  entries('onboard recruit land sign add enroll activate convert engage'),
);

/** Verbs that bring in what is a step before the outcome: “form 3 partnerships”. */
export const gathersSteps = new Set(
  entries(
    'form establish add open start sign register list collect gather receive book land recruit fill bring-in',
  ),
);

/** Effort whose object still is an event or a product of it. */
export const effortOnEvents = new Set(
  entries(`
  hold run conduct perform carry-out facilitate moderate chair lead execute partner support show
  demonstrate present-at`),
);

/** What staff do in their heads: a condition, not work. */
export const stateVerbs = new Set(
  entries(`
  adopt use feel trust know understand believe recommend agree rate say stay leave see own`),
);

/** States that sound finished and are a condition: “make commuting safe”, “make it possible”. */
export const affectLater = new Set(entries('possible clear visible known active automatic open set present'));

/** What only people do: “40 sites adopt the checklist”. */
export const humanActs = new Set(
  entries(`
  adopt trust order reorder recommend choose buy pay renew love prefer throw waste throw-away spend wait
  want ask feel need know expect complain agree believe apply visit arrive learn rate worry hesitate
  forget remember`),
);

/** What products can do: functions, whose mention says that something was made. */
export const capabilities = new Set(
  entries(`
  accept allow calculate collect combine compute connect contain cover detect display enable encrypt
  explain export expose feature generate handle host import include integrate let list log notify offer
  permit predict print provide recognize recommend render scan send show store suggest support sync track
  translate use validate`),
);

/** With a number, how much a thing carries. */
export const capacities = new Set(
  entries(`
  handle process serve sustain scale tolerate support withstand carry run hold transfer`),
);

/** What a place does when somebody has made it, or made something in it. */
export const openings = new Set(
  entries(`
  open launch start exist support offer provide include feature contain display host house`),
);

/** How a number of people changes by itself: “members grow from 100 to 200”. */
export const moving = new Set(
  entries('grow rise increase double triple climb jump fall drop decline decrease shrink halve'),
);

/** Service without a product: whatever it is done to has come in from outside. */
export const servesOnly = new Set(
  entries(
    'process reimburse pay settle refund answer resolve respond-to reply-to acknowledge dispatch handle',
  ),
);

/** What turns into something worth more, though somebody made it. */
export const convertible = new Set(entries('pilot proposal quote demo trial offer tender bid'));
