/** The state of cards and links that decides their style. */
export interface Highlights {
  current?: string;
  /** The card that Tab leads to. */
  tabStop?: string;
  hovered?: string;
  matches: ReadonlySet<string>;
  brokenFiles: ReadonlySet<string>;
}
