/** What cards and links are dressed by, besides what they are. */
export interface Highlights {
  current?: string;
  /** The card that Tab leads to. */
  tabStop?: string;
  hovered?: string;
  matches: ReadonlySet<string>;
  brokenFiles: ReadonlySet<string>;
}
