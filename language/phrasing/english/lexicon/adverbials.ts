import { words } from './table.js';

/** Words that compare with how it is now: less of it, or in another way than before. */
export const comparisons = words(`
  less fewer no-more|no-longer|rather-than half|twice|three-times-as instead less|more-often more-easily
  sooner earlier faster longer quicker shorter cheaper better safer a-third-less a-third-fewer half-the
  any-more anymore no-longer`);

/** Words for how well a thing runs, without a number. */
export const smoothly = words(`
  on|in|right-first-time on-budget on-schedule in-full smoothly reliably flawlessly correctly safely full
  empty intact undamaged as|when-expected as-planned as-promised without by-themselves by-itself on-their|
  on-its-own first-time-right unattended uninterrupted unnoticed steadily the-same-day each-other one-another at-once instantly
  overnight`);

/** Words for how soon something that comes in is served. */
export const promptly = words(`
  at-once immediately instantly straight|right-away same|the-same|next|the-next-day on-the-spot promptly
  on|in|first|the-first-time without-delay on-the-first-try on-first|at-first-contact on-arrival the-day at-the-first in-one-go`);

/** Words for a state that holds all the time, which no delivery brings about. */
export const constantly = words(`
  always whenever around-the-clock at-all-times every|on|in-time day-and-night without-interruption`);

/** Words for how often: a person who comes every week is no newcomer. */
export const regularly = words(`
  twice every|each-week every-month every-day weekly daily monthly regularly on-average again`);

/** Words for the first time that somebody new manages to do something. */
export const ramping = words('their-own their-first first-day first-week first-month day-one');
