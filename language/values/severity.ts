/** Severities, from worst to mildest. Only editors show hints. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export function isSeverity(word: string): word is Severity {
  return (severities as readonly string[]).includes(word);
}
