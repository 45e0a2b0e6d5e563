/** `0.384` as `38%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`;
}
