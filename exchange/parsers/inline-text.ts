import type { Inline } from '../sources/parsed.js';

type Style = 'bold' | 'struck';

/** Stands for a line break of the source until the whole text is known. */
const softBreak = '\u000B';

/** A line that says something of its own, though the source breaks lines elsewhere for their length alone. */
const ownLine = /^(?:[-•*–]\s|[\p{L}][\p{L}\p{N} /.-]{0,30}[:：]|(?:KR|O)\s?\d)/u;

/** Gathers running text, and whether all of it is of one style. */
export class InlineText {
  private text = '';
  private readonly links = new Set<string>();
  private readonly plain: Record<Style, boolean> = { bold: false, struck: false };
  private readonly styles: Style[] = [];

  /**
   * Adds text as it is shown.
   *
   * @param keepsLines whether a line break of the source may have a meaning, as in Markdown; in HTML it has none
   */
  add(text: string, keepsLines = false): void {
    const shown = keepsLines
      ? text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, softBreak)
      : text.replace(/\s+/g, ' ');
    this.text += shown;
    if (shown.trim() === '') return;
    for (const style of ['bold', 'struck'] as const)
      if (!this.styles.includes(style)) this.plain[style] = true;
  }

  lineBreak(): void {
    this.text += '\n';
  }

  link(url: string): void {
    // Addresses within a site, of mails and of places in the page lead nowhere from a plan.
    if (/^https?:\/\//i.test(url)) this.links.add(url);
  }

  within(style: Style, add: () => void): void {
    this.styles.push(style);
    add();
    this.styles.pop();
  }

  result(): Inline {
    const joined = this.text
      .split(softBreak)
      .reduce((before, line) => `${before}${ownLine.test(line) ? '\n' : ' '}${line}`);
    const text = joined
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
    const isStyled = (style: Style) => text !== '' && !this.plain[style];
    return { text, bold: isStyled('bold'), struck: isStyled('struck'), links: [...this.links] };
  }
}
