const name = /^\p{L}[\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$/u;

/** Says whether a text is a valid name of a team, a goal, or a declared cycle. */
export function isName(text: string): boolean {
  return name.test(text);
}

/** Returns the valid name nearest to a text: `customer-care-eu` for `Customer Care (EU)`; empty if nothing is left. */
export function nameFrom(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.join('-').replace(/^[^\p{L}]+/u, '');
}
