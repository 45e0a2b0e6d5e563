import type { ExportFormat } from '../../language/protocol.js';
import { marked, say, translated } from '../../language/values/say.js';
import { textButton } from '../controls.js';
import { Popover } from './popover.js';

const formats: [ExportFormat, string][] = [
  ['svg', marked('Picture (SVG)')],
  ['png', marked('Picture (PNG)')],
  ['html', marked('Web page (HTML)')],
  ['markdown', 'Markdown'],
  ['mermaid', 'Mermaid'],
  ['dot', 'Graphviz (DOT)'],
  ['json', marked('Data (JSON)')],
];

/** The menu of export formats. */
export class ExportMenu {
  readonly popover: Popover;

  constructor(choose: (format: ExportFormat) => void) {
    const buttons = formats.map(([format, text]) => {
      const button = textButton(translated(text), () => {
        this.popover.close();
        choose(format);
      });
      button.className = 'menu-item';
      return button;
    });
    this.popover = new Popover('export', say`Export`, ...buttons);
  }
}
