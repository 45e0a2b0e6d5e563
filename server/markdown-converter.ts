import type { ConversionOptions, MarkdownConverter } from '../language/lsp/code-actions/convert-markdown.js';

/** Writes Markdown as goals. What reads it is loaded when it is asked for the first time. */
export const markdownConverter: MarkdownConverter = {
  async convert(text: string, options: ConversionOptions): Promise<string | undefined> {
    const { convertText } = await import('../exchange/convert.js');
    return convertText(text, { ...options, from: 'markdown' });
  },
};
