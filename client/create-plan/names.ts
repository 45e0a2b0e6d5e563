const name = /^\p{L}[\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$/u;

/** Says whether a text may name a team, a goal, or a cycle of its own. */
export function isName(text: string): boolean {
  return name.test(text);
}

/** Returns the name that a text comes closest to: `Customer Care (EU)` is `customer-care-eu`; empty if nothing is left. */
export function nameFrom(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.join('-').replace(/^[^\p{L}]+/u, '');
}
