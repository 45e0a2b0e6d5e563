import type { PlanStatus } from '../language/protocol.js';
import { marked, say, translated } from '../language/values/say.js';

/** The name and the look of a status in every format of a plan. */
export interface StatusLook {
  /** As it stands within a sentence. */
  readonly word: string;
  /** Where only text can be written: told apart by its shape as well as by its colour. */
  sign: string;
  /** Path in a square of 12: filled with the colour of the status. */
  solid?: string;
  /** Path in the same square, drawn as a line: in the colour of the status, or on the solid in that of the card. */
  line?: string;
  /** In forms that know no theme. */
  colors: CardColors;
}

/**
 * The colours of a card in formats without a theme, with their own background, so that the card can be read on light
 * and dark pages.
 */
export interface CardColors {
  fill: string;
  stroke: string;
  /** Has a contrast of 7 to 1 at least to `fill`. */
  text: string;
}

const disc = 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z';
const ring = 'M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z';
const grey: CardColors = { fill: '#f6f8fa', stroke: '#6e7781', text: '#24292f' };

/**
 * The looks of all statuses, the most urgent one first. Each has its own shape, so that readers do not need to tell
 * colours apart.
 */
export const statusLooks: Readonly<Record<PlanStatus, StatusLook>> = {
  'off-track': {
    get word() {
      return say`off track`;
    },
    sign: '🔻',
    solid: 'M6 0L12 6L6 12L0 6Z',
    line: 'M6 3V6.6M6 8.4V8.8',
    colors: { fill: '#ffebe9', stroke: '#cf222e', text: '#660018' },
  },
  stale: {
    get word() {
      return say`stale`;
    },
    sign: '💤',
    line: `${ring}M6 3.4V6.2L8 7.4`,
    colors: { fill: '#fbefff', stroke: '#8250df', text: '#3e1f79' },
  },
  'at-risk': {
    get word() {
      return say`at risk`;
    },
    sign: '🔶',
    solid: 'M6 .6L11.8 11H.2Z',
    line: 'M6 4.4V7.2M6 8.9V9.3',
    colors: { fill: '#fff8c5', stroke: '#9a6700', text: '#4d2d00' },
  },
  missed: {
    get word() {
      return say`missed`;
    },
    sign: '❌',
    solid: 'M1 1H11V11H1Z',
    line: 'M3.6 3.6L8.4 8.4M8.4 3.6L3.6 8.4',
    colors: { fill: '#ffcecb', stroke: '#82071e', text: '#4c0014' },
  },
  unknown: {
    get word() {
      return say`unknown`;
    },
    sign: '❔',
    line: 'M3.6 4.4a2.4 2.4 0 1 1 3.5 2.1q-1.1.6-1.1 1.6M6 10.2V10.6',
    colors: grey,
  },
  'not-started': {
    get word() {
      return say`not started`;
    },
    sign: '⬜',
    line: ring,
    colors: grey,
  },
  'on-track': {
    get word() {
      return say`on track`;
    },
    sign: '🟢',
    solid: disc,
    line: 'M3.5 7.9L6 5.2L8.5 7.9M6 5.2',
    colors: { fill: '#dafbe1', stroke: '#1a7f37', text: '#0b3d1a' },
  },
  met: {
    get word() {
      return say`met`;
    },
    sign: '✅',
    solid: disc,
    line: 'M3.3 6.3L5.3 8.3L8.8 4.3',
    colors: { fill: '#ddf4ff', stroke: '#0969da', text: '#0a3069' },
  },
  dropped: {
    get word() {
      return say`dropped`;
    },
    sign: '➖',
    line: `${ring}M2.8 9.2L9.2 2.8`,
    colors: { fill: '#eaeef2', stroke: '#afb8c1', text: '#424a53' },
  },
};

/** All statuses, the most urgent one first. */
export const statuses = Object.keys(statusLooks) as PlanStatus[];

/** How goals of a status are counted; marked texts. */
const counts: Readonly<Record<PlanStatus, string>> = {
  'off-track': marked('{0} off track'),
  stale: marked('{0} stale'),
  'at-risk': marked('{0} at risk'),
  missed: marked('{0} missed'),
  unknown: marked('{0} unknown'),
  'not-started': marked('{0} not started'),
  'on-track': marked('{0} on track'),
  met: marked('{0} met'),
  dropped: marked('{0} dropped'),
};

/** Counts goals of a status: `2 at risk`. A word of its own after a number has no plural in other languages. */
export function countedStatus(status: PlanStatus, count: number): string {
  return translated(counts[status], count);
}
