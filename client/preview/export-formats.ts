import type { ExportFormat } from '../../language/protocol.js';
import { marked } from '../../language/values/say.js';

/** A format of the exported tree, as the editor offers and saves it. */
export interface ExportForm {
  label: string;
  /** A marked text. */
  description: string;
  /** Endings of its files, without the dot; the usual one first. */
  extensions: string[];
}

/** The formats in the order in which they are offered. */
export const exportForms: Readonly<Record<ExportFormat, ExportForm>> = {
  svg: { label: 'SVG', description: marked('a picture that stays sharp at any size'), extensions: ['svg'] },
  png: { label: 'PNG', description: marked('a picture for slides and chats'), extensions: ['png'] },
  html: { label: 'HTML', description: marked('a standalone page'), extensions: ['html'] },
  markdown: { label: 'Markdown', description: marked('an outline with a Mermaid chart'), extensions: ['md'] },
  mermaid: { label: 'Mermaid', description: marked('a chart as text'), extensions: ['mmd', 'mermaid'] },
  json: { label: 'JSON', description: marked('the plan as data'), extensions: ['json'] },
  dot: { label: 'DOT', description: marked('a graph for Graphviz'), extensions: ['dot', 'gv'] },
};
