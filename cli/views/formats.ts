/** How `okr status`, `review`, `audit` and `diff` are written. */
export const viewFormats = ['pretty', 'json', 'markdown'] as const;
export type ViewFormat = (typeof viewFormats)[number];

/** What `okr export` writes. */
export const exportFormats = ['csv', 'xlsx', 'json', 'jsonl', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How the report of `okr import` is written. */
export const importFormats = ['pretty', 'json'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** How `okr history` is written. */
export const historyFormats = ['pretty', 'json'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** What the tree is written as: for a terminal, or as a file of a form that others draw or read. */
export const treeFormats = ['text', 'svg', 'html', 'mermaid', 'markdown', 'json', 'dot'] as const;
export type TreeFormat = (typeof treeFormats)[number];
