/** A ratio as a share in whole per cent, as messages write it: 0.483 is `48%`. Small ones keep a digit: 0.017 is `1.7%`. */
export function percentText(ratio: number): string {
  const percent = ratio * 100;
  const small = Math.abs(percent) < 10 && Math.round(percent) !== Number(percent.toFixed(1));
  return `${small ? percent.toFixed(1) : Math.round(percent)}%`;
}

/** `1 day`, `28 days`. */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
