/** What decides the style of cards and links, besides what they are. */
export interface Highlights {
  current?: string;
  /** The card that Tab leads to. */
  tabStop?: string;
  hovered?: string;
  matches: ReadonlySet<string>;
  brokenFiles: ReadonlySet<string>;
}
