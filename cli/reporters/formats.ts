/** What `okr check` writes; each has a reporter in this folder. */
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

/** What `okr read` writes: for people, or one JSON object a line. */
export const readingFormats = ['pretty', 'jsonl'] as const;
export type ReadingFormat = (typeof readingFormats)[number];

/** What `okr config` writes. */
export const configurationFormats = ['pretty', 'json'] as const;
export type ConfigurationFormat = (typeof configurationFormats)[number];
