/** As much of markdown-it as a fence needs: VS Code hands its own instance over, and no library is shipped for it. */
export interface MarkdownIt {
  renderer: { rules: { fence?: FenceRule } };
  utils: { escapeHtml(text: string): string };
}

export type FenceRule = (
  tokens: readonly FenceToken[],
  index: number,
  options: unknown,
  environment: unknown,
  renderer: Renderer,
) => string;

/** The tokens of a text are kept and rendered again and again: they must not be changed. */
export interface FenceToken {
  /** What stands behind the backticks. */
  readonly info: string;
  readonly content: string;
}

export interface Renderer {
  /** The attributes of a token as HTML, with a space in front; VS Code scrolls by them. */
  renderAttrs(token: FenceToken): string;
  renderToken(tokens: readonly FenceToken[], index: number, options: unknown): string;
}
