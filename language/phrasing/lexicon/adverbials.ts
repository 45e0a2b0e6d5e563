import { entries } from './table.js';

/** Words that compare with how it is now: less of it, or in another way than before. */
export const comparisons = new Set(
  entries(`
    less, fewer, no more than, no longer than, half as, twice as, three times as, instead, rather than, less often,
    more often, more easily, sooner, earlier, faster, longer, quicker, shorter, cheaper, better, safer, a third less,
    a third fewer, half the, any more, anymore, no longer`),
);

/** Words for how well a thing runs, without a number. */
export const smoothly = new Set(
  entries(`
    on time, in time, on budget, on schedule, in full, smoothly, reliably, flawlessly, correctly, safely, full,
    empty, intact, undamaged, as expected, as planned, as promised, when expected, without, by themselves, by itself,
    on their own, on its own, right first time, first time right, unattended, uninterrupted, unnoticed, steadily,
    the same day, at once, instantly, overnight`),
);

/** Words for how soon something that comes in is served. */
export const promptly = new Set(
  entries(`
    at once, immediately, instantly, straight away, right away, same day, the same day, next day, the next day,
    on the spot, promptly, on time, in time, without delay, on the first try, on first contact, at first contact,
    first time, the first time, on arrival`),
);

/** Words for a state that holds all the time, which no delivery brings about. */
export const constantly = new Set(
  entries(
    'always, whenever, around the clock, at all times, every time, day and night, on time, in time, without interruption',
  ),
);

/** Words for how often: whoever comes every week is no newcomer. */
export const regularly = new Set(
  entries(
    'twice, every week, every month, every day, weekly, daily, monthly, regularly, on average, again, each week',
  ),
);
