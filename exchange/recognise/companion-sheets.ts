import type { Table } from '../sources/parsed.js';

/** The sheets that `okr export` writes next to the goals, by the first columns of each. */
const companions: Readonly<Record<string, string>> = {
  Names: 'Id,Kind,Name,Title',
  Links: 'Kind,From,To,Text',
  Values: 'Kind,Element,Date,By',
  Definitions: 'Element,Date,What,Was',
  Findings: 'Element,Rule,Severity,Message',
};

/** Whether a sheet is one of those that follow from the goals. */
export function isCompanion({ name, rows }: Table): boolean {
  const start = rows[0]?.cells
    .slice(0, 4)
    .map(({ text }) => text)
    .join(',');
  return Object.hasOwn(companions, name) && companions[name] === start;
}
