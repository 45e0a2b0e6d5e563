import type { PlanStatus } from '../language/protocol.js';

/** The uses of colours; the style sheet has them as `--okr-NAME`. */
export type ColorName = keyof typeof light;
export type Palette = Readonly<Record<ColorName, string>>;
export type ThemeName = 'light' | 'dark' | 'high-contrast-dark' | 'high-contrast-light';

const light = {
  canvas: '#f5f7fa',
  card: '#ffffff',
  'card-border': '#d9dfe7',
  text: '#1a2433',
  muted: '#5a6778',
  line: '#c2cad6',
  quiet: '#7d8b9d',
  track: '#e6eaf0',
  'priority-card': '#1f3b60',
  'priority-text': '#ffffff',
  'priority-muted': '#c6d3e4',
  lane: '#eceff4',
  'lane-border': '#d5dbe4',
  focus: '#0969da',
  'on-track': '#1c7c44',
  met: '#0b6e69',
  'at-risk': '#915a00',
  'off-track': '#c22f2b',
  missed: '#9c1f3c',
  stale: '#6b4fa5',
  'not-started': '#5a6778',
  dropped: '#5a6778',
  unknown: '#5a6778',
  disguised: '#915a00',
} satisfies Record<PlanStatus, string> & Record<string, string>;

const dark: Palette = {
  canvas: '#13171d',
  card: '#1d232c',
  'card-border': '#333d4a',
  text: '#e4e9f0',
  muted: '#9fabba',
  line: '#3f4a59',
  quiet: '#74839a',
  track: '#323b47',
  'priority-card': '#2b5283',
  'priority-text': '#ffffff',
  'priority-muted': '#d3dff0',
  lane: '#191e26',
  'lane-border': '#2c3541',
  focus: '#58a6ff',
  'on-track': '#4cc27c',
  met: '#3fc4bb',
  'at-risk': '#e3a73c',
  'off-track': '#f47c74',
  missed: '#f0799a',
  stale: '#b79af0',
  'not-started': '#9fabba',
  dropped: '#9fabba',
  unknown: '#9fabba',
  disguised: '#e3a73c',
};

const highContrastDark: Palette = {
  ...dark,
  canvas: '#000000',
  card: '#000000',
  'card-border': '#6fc3df',
  text: '#ffffff',
  muted: '#ffffff',
  line: '#ffffff',
  quiet: '#6fc3df',
  track: '#4a4a4a',
  'priority-card': '#000000',
  'priority-text': '#ffffff',
  'priority-muted': '#ffffff',
  lane: '#000000',
  'lane-border': '#6fc3df',
  focus: '#f38518',
};

const highContrastLight: Palette = {
  ...light,
  canvas: '#ffffff',
  card: '#ffffff',
  'card-border': '#0f4a85',
  text: '#000000',
  muted: '#292929',
  line: '#292929',
  quiet: '#0f4a85',
  track: '#c8c8c8',
  'priority-card': '#ffffff',
  'priority-text': '#000000',
  'priority-muted': '#292929',
  lane: '#ffffff',
  'lane-border': '#0f4a85',
  focus: '#006bbd',
};

export const themes: Readonly<Record<ThemeName, Palette>> = {
  light,
  dark,
  'high-contrast-dark': highContrastDark,
  'high-contrast-light': highContrastLight,
};

/** The fonts of the system, because a picture loads nothing. */
export const systemFont =
  "system-ui, -apple-system, 'Segoe UI', Ubuntu, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";
