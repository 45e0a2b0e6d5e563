/**
 * The part of markdown-it that a fence uses: VS Code passes its own instance, and the extension contains no library for
 * it.
 */
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

/** A token of a text. Tokens are kept and rendered again, so they must not be changed. */
export interface FenceToken {
  /** What is after the backticks. */
  readonly info: string;
  readonly content: string;
}

export interface Renderer {
  /** The attributes of a token as HTML, with a space in front; VS Code scrolls by them. */
  renderAttrs(token: FenceToken): string;
  renderToken(tokens: readonly FenceToken[], index: number, options: unknown): string;
}
