/** Values of options, apart from what uses them, so that the help need not load it. */
export const failOnChoices = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failOnChoices)[number];

export const readFormatChoices = ['pretty', 'jsonl'] as const;
export type ReadFormat = (typeof readFormatChoices)[number];

export const statementKindChoices = ['key-result', 'objective'] as const;

export const formatChoices = [
  'pretty',
  'json',
  'github',
  'sarif',
  'gitlab',
  'rdjsonl',
  'checkstyle',
  'junit',
] as const;
export type Format = (typeof formatChoices)[number];

/** How a view of plans is written. */
export const viewFormatChoices = ['pretty', 'json', 'markdown'] as const;
export type ViewFormat = (typeof viewFormatChoices)[number];

export const historyFormatChoices = ['pretty', 'json'] as const;
export type HistoryFormat = (typeof historyFormatChoices)[number];

export const configurationFormatChoices = ['pretty', 'json'] as const;
export type ConfigurationFormat = (typeof configurationFormatChoices)[number];
