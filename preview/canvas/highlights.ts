/** The state of cards and links that decides their style. */
export interface Highlights {
  current?: string;
  /** The card that Tab leads to. */
  tabStop?: string;
  hovered?: string;
  /** The card that a dragged link would lead to. */
  target?: string | undefined;
  matches: ReadonlySet<string>;
  brokenFiles: ReadonlySet<string>;
}
