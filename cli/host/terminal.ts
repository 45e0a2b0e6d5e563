import { createColors } from 'picocolors';
import type { Host } from './host.js';

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

/** What the reader of standard output can see. Plain data and pure functions: reporters depend on nothing else. */
export interface Terminal {
  colors: ReturnType<typeof createColors>;
  /** A text that opens an address; the text alone where that is not possible. */
  link(text: string, url: string): string;
  /** How many columns fit, of the terminal or of COLUMNS; undefined if lines may have any length. */
  columns: number | undefined;
}

/** Plain text, for pipes, files and logs. */
export const plainTerminal: Terminal = {
  colors: createColors(false),
  link: (text) => text,
  columns: undefined,
};

/**
 * Decides which abilities of the terminal to use: colour only on a terminal, unless `--color`, else NO_COLOR, else
 * FORCE_COLOR is set. Links are written only for terminals, with any option, because they make a file hard to read.
 */
export function describeTerminal(host: Host, choice: ColorChoice): Terminal {
  const { isTerminal, columns } = host.terminal;
  const colored = isColored(choice, host);
  return {
    colors: createColors(colored),
    link: isTerminal && colored ? hyperlink : plainTerminal.link,
    columns: (isTerminal ? columns : undefined) ?? columnsFrom(host.environment),
  };
}

/** Returns the width that the environment names, for a pipe that ends at a screen. */
function columnsFrom({ COLUMNS }: Host['environment']): number | undefined {
  const columns = /^\d+$/.test(COLUMNS ?? '') ? Number(COLUMNS) : 0;
  return columns > 0 ? columns : undefined;
}

function isColored(choice: ColorChoice, { environment, terminal }: Host): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return terminal.isTerminal && environment.TERM !== 'dumb';
}

/** Writes a link with OSC 8, which terminals without support ignore. */
function hyperlink(text: string, url: string): string {
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
}
