import { visibleJson } from '../../language/values/visible-characters.js';
import type { Host } from '../host/host.js';
import { type ColorChoice, describeTerminal, type Terminal } from '../host/terminal.js';
import type { ViewFormat } from './formats.js';

/** Raised when a reader of the JSON of a view would have to change. */
const viewSchemaVersion = 1;

/** Turns plain data into a text with a line end. Pure: the same data gives the same text. */
export interface Views<Data> {
  pretty(data: Data, terminal: Terminal): string;
  markdown(data: Data): string;
}

/** How a view is written. */
export interface WriteViewOptions {
  format: ViewFormat;
  color: ColorChoice;
}

/** Writes data in the requested format. */
export function writeView<Data extends object>(
  data: Data,
  views: Views<Data>,
  { format, color }: WriteViewOptions,
  host: Host,
): void {
  if (format === 'json') host.write(jsonView(data));
  else if (format === 'markdown') host.write(views.markdown(data));
  else host.write(views.pretty(data, describeTerminal(host, color)));
}

/** Writes the data as JSON, after the version of its schema. */
export function jsonView(data: object): string {
  return `${visibleJson({ schemaVersion: viewSchemaVersion, ...data }, 2)}\n`;
}
