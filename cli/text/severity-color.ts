import type { Severity } from '../../language/values/severity.js';
import type { Terminal } from '../host/terminal.js';

/** Paints a text in the colour of a severity. */
export function severityColor(severity: Severity, { colors }: Terminal): (text: string) => string {
  const color = { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.gray }[
    severity
  ];
  return (text) => colors.bold(color(text));
}
