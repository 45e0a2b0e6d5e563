/** A ratio as a whole percentage with a true minus sign: `43%`, `−4%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`.replace('-', '−');
}

/** `1 objective`, `3 objectives`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
