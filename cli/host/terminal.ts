import { createColors } from 'picocolors';
import type { Host } from './host.js';

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

/** What the reader of standard output can see. Plain data and pure functions: reporters depend on nothing else. */
export interface Terminal {
  colors: ReturnType<typeof createColors>;
  /** A text that opens an address; the text alone where that is not possible. */
  link(text: string, url: string): string;
  /** How many columns fit; undefined where lines may have any length. */
  columns: number | undefined;
}

/** Plain text, for pipes, files and logs. */
export const plainTerminal: Terminal = {
  colors: createColors(false),
  link: (text) => text,
  columns: undefined,
};

/**
 * What to use of the terminal: colour on a terminal only, unless `--color`, else NO_COLOR, else FORCE_COLOR say
 * otherwise. Links are written for terminals only, whatever was asked for: elsewhere they are noise in a file.
 */
export function describeTerminal(host: Host, choice: ColorChoice): Terminal {
  const { isTerminal, columns } = host.terminal;
  const colored = isColored(choice, host);
  return {
    colors: createColors(colored),
    link: isTerminal && colored ? hyperlink : plainTerminal.link,
    columns: isTerminal ? columns : undefined,
  };
}

function isColored(choice: ColorChoice, { environment, terminal }: Host): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return terminal.isTerminal && environment.TERM !== 'dumb';
}

/** OSC 8, which terminals that do not know it pass over. */
function hyperlink(text: string, url: string): string {
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
}
