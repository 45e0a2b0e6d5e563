import { marked } from '../../../language/values/say.js';

/** The scales of the timeline: how wide a day is, in CSS pixels; `fit` uses the width of the panel. */
export const zooms = {
  fit: { title: marked('Fit'), day: 0 },
  quarter: { title: marked('Quarter'), day: 9 },
  month: { title: marked('Month'), day: 22 },
  week: { title: marked('Week'), day: 60 },
} as const;

export type Zoom = keyof typeof zooms;

/** Reads a remembered scale. */
export function readZoom(saved: unknown): Zoom {
  return typeof saved === 'string' && Object.hasOwn(zooms, saved) ? (saved as Zoom) : 'fit';
}

/** Weeks are marked if a day is at least this wide, in CSS pixels. */
export const leastDayOfWeeks = 4;
