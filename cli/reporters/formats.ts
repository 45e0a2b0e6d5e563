/** The formats of `okr check`; each has a reporter in this folder. */
export const reportFormats = [
  'pretty',
  'json',
  'github',
  'sarif',
  'gitlab',
  'rdjsonl',
  'checkstyle',
  'junit',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The formats of `okr read`: for people, or one JSON object per line. */
export const readingFormats = ['pretty', 'jsonl'] as const;
export type ReadingFormat = (typeof readingFormats)[number];

/** The formats of `okr config`. */
export const configurationFormats = ['pretty', 'json'] as const;
export type ConfigurationFormat = (typeof configurationFormats)[number];
