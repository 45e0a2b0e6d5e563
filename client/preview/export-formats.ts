import type { ExportFormat } from '../../language/protocol.js';

/** A format of the exported tree, as the editor offers and saves it. */
export interface ExportForm {
  label: string;
  description: string;
  /** Endings of its files, without the dot; the usual one first. */
  extensions: string[];
}

/** The formats in the order in which they are offered. */
export const exportForms: Readonly<Record<ExportFormat, ExportForm>> = {
  svg: { label: 'SVG', description: 'a picture that stays sharp at any size', extensions: ['svg'] },
  png: { label: 'PNG', description: 'a picture for slides and chats', extensions: ['png'] },
  html: { label: 'HTML', description: 'a standalone page', extensions: ['html'] },
  markdown: { label: 'Markdown', description: 'an outline with a Mermaid chart', extensions: ['md'] },
  mermaid: { label: 'Mermaid', description: 'a chart as text', extensions: ['mmd', 'mermaid'] },
  json: { label: 'JSON', description: 'the plan as data', extensions: ['json'] },
  dot: { label: 'DOT', description: 'a graph for Graphviz', extensions: ['dot', 'gv'] },
};
