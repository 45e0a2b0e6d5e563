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

/** What the tree is written as: for a terminal, or as a file of a form that others draw or read. */
export const treeFormatChoices = ['text', 'svg', 'html', 'mermaid', 'markdown', 'json', 'dot'] as const;
export type TreeFormat = (typeof treeFormatChoices)[number];

export const themeChoices = ['auto', 'light', 'dark'] as const;
export const directionChoices = ['down', 'right'] as const;
export const levelChoices = ['priority', 'objective', 'key-result', 'initiative'] as const;
export const statusChoices = [
  'not-started',
  'on-track',
  'at-risk',
  'off-track',
  'stale',
  'met',
  'missed',
  'dropped',
  'unknown',
] as const;
