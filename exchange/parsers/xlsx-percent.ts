import { strFromU8, unzipSync } from 'fflate';

/** Says of a cell whether its number is shown as a percentage; a sheet counts from 0. */
export type IsPercent = (sheet: number, address: string) => boolean;

/** The number formats that every spreadsheet knows: `0%` and `0.00%`. */
const builtIn: ReadonlySet<number> = new Set([9, 10]);

/**
 * Finds the cells whose format shows 0.12 as 12%. The library that reads the values tells nothing of formats.
 *
 * @param archive a spreadsheet whose unpacked size is known to be bounded
 */
export function percentCells(archive: Uint8Array): IsPercent {
  const files = unzipSync(archive, {
    filter: ({ name }) => /^xl\/(?:styles\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(name),
  });
  const styles = percentStyles(textOf(files['xl/styles.xml']));
  if (styles.size === 0) return () => false;
  const paths = sheetPaths(textOf(files['xl/workbook.xml']), textOf(files['xl/_rels/workbook.xml.rels']));
  const wanted = new Set(paths);
  const sheets = unzipSync(archive, { filter: ({ name }) => wanted.has(name) });
  const cells = paths.map((path) => cellsWith(styles, textOf(sheets[path])));
  return (sheet, address) => cells[sheet]?.has(address) ?? false;
}

/** Indices of cell formats that are percentages. */
function percentStyles(xml: string): Set<number> {
  const own = new Set(
    elements(xml, 'numFmt').flatMap((tag) =>
      attribute(tag, 'formatCode')?.includes('%') ? [Number(attribute(tag, 'numFmtId'))] : [],
    ),
  );
  const formats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  const indices = elements(formats, 'xf').flatMap((tag, index) => {
    const id = Number(attribute(tag, 'numFmtId'));
    return builtIn.has(id) || own.has(id) ? [index] : [];
  });
  return new Set(indices);
}

/** Where the sheets are in the archive, in the order of the workbook. */
function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    elements(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  );
  return elements(workbook, 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

function cellsWith(styles: ReadonlySet<number>, xml: string): Set<string> {
  return new Set(
    elements(xml, 'c').flatMap((tag) => {
      const style = attribute(tag, 's');
      return style !== undefined && styles.has(Number(style)) ? [attribute(tag, 'r') ?? ''] : [];
    }),
  );
}

/** The start tags of elements of a name, in their order. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function textOf(file: Uint8Array | undefined): string {
  return file ? strFromU8(file) : '';
}
