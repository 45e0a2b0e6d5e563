import type { Host } from '../host.js';
import type { PlanOptions } from '../load-plans.js';
import { describeTerminal, type Terminal } from '../terminal.js';

/** Raised when a reader of the JSON of a view would have to change. */
export const viewSchemaVersion = 1;

/** Turns plain data into a text that ends with a line's end. Pure: the same data, the same text. */
export interface Views<Data> {
  pretty(data: Data, terminal: Terminal): string;
  markdown(data: Data): string;
}

/** Writes data in the format that was asked for; JSON is the data itself, behind the version of its schema. */
export function writeView<Data extends object>(
  data: Data,
  views: Views<Data>,
  { format, color }: Pick<PlanOptions, 'format' | 'color'>,
  host: Host,
): void {
  if (format === 'json')
    host.write(`${JSON.stringify({ schemaVersion: viewSchemaVersion, ...data }, null, 2)}\n`);
  else if (format === 'markdown') host.write(views.markdown(data));
  else host.write(views.pretty(data, describeTerminal(host, color)));
}
