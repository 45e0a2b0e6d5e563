import type { ExportFormat } from '../../language/protocol.js';
import { textButton } from '../controls.js';
import { Popover } from './popover.js';

const formats: [ExportFormat, string][] = [
  ['svg', 'Picture (SVG)'],
  ['png', 'Picture (PNG)'],
  ['html', 'Web page (HTML)'],
  ['markdown', 'Markdown'],
  ['mermaid', 'Mermaid'],
  ['dot', 'Graphviz (DOT)'],
  ['json', 'Data (JSON)'],
];

/** The menu of export formats. */
export class ExportMenu {
  readonly popover: Popover;

  constructor(choose: (format: ExportFormat) => void) {
    const buttons = formats.map(([format, text]) => {
      const button = textButton(text, () => {
        this.popover.close();
        choose(format);
      });
      button.className = 'menu-item';
      return button;
    });
    this.popover = new Popover('export', 'Export', ...buttons);
  }
}
