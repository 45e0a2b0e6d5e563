import { entries } from './table.js';

/** Verbs that ask for quality, where “increase” and its like ask for quantity. */
export const betterVerbs = new Set(
  entries(
    `improve, enhance, optimize, strengthen, sharpen, deepen, better, polish, mature, simplify, streamline, smooth, ease, elevate, evolve, transform, professionalize, refresh, reinforce, solidify, further, progress, uplift, advance, stabilize, balance, restore, recover, revive`,
  ),
);

/** Verbs that win people when they take people. */
export const promotesPeople = new Set(
  entries('onboard, recruit, land, sign, add, enroll, activate, convert, engage'),
);

/** Verbs that bring in what is a step before the outcome: “form 3 partnerships”. */
export const gathersSteps = new Set(
  entries('form, establish, add, open, start, sign, register, list, collect, gather, receive, book'),
);

/** Effort whose object still is an event or a product of it. */
export const effortOnEvents = new Set(
  entries(
    'hold, run, conduct, perform, carry out, facilitate, moderate, chair, lead, execute, partner, support, show, demonstrate, present at',
  ),
);

/** What staff do in their heads: a condition, not work. */
export const stateVerbs = new Set(
  entries(
    'adopt, use, feel, trust, know, understand, believe, recommend, agree, rate, say, stay, leave, see, own',
  ),
);

/** States that sound finished and are a condition: “make commuting safe”, “make it possible”. */
export const affectLater = new Set(
  entries('possible, clear, visible, known, active, automatic, open, set, present'),
);
