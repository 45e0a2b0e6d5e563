/** The formats of `okr status`, `review`, `audit` and `diff`. */
export const viewFormats = ['pretty', 'json', 'markdown'] as const;
export type ViewFormat = (typeof viewFormats)[number];

/** The formats of `okr export`. */
export const exportFormats = ['csv', 'xlsx', 'json', 'jsonl', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats of the report of `okr import`. */
export const importFormats = ['pretty', 'json'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** The formats of `okr history`. */
export const historyFormats = ['pretty', 'json'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** The formats of the tree: text for a terminal, or files for other programs. */
export const treeFormats = ['text', 'svg', 'html', 'mermaid', 'markdown', 'json', 'dot'] as const;
export type TreeFormat = (typeof treeFormats)[number];

/** The formats of `okr index`: one document, or a line for each entry. */
export const indexFormats = ['json', 'jsonl'] as const;
export type IndexFormat = (typeof indexFormats)[number];
