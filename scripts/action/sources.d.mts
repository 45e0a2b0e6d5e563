/** See `sources.mjs`. */
export const sources: readonly string[];
export function sourcesDigest(root: string): string;
