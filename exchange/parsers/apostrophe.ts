/** Takes the apostrophe off that keeps a spreadsheet from running a text as a formula. */
export function withoutApostrophe(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
