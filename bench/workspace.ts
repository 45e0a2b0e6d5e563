// A workspace of any size for measuring: files of about 100 lines, each with links into others and into one hub.

/** Objectives in a file; with their bodies they make about 100 lines. */
const objectivesPerFile = 5;

/** How many initiatives wait for each other in a row. */
const chainLength = 10;

/**
 * Makes the texts of a workspace.
 *
 * @param count the number of files
 * @returns the texts by file name; every other file refers to `hub.okr`
 */
export function makeWorkspace(count: number): Map<string, string> {
  const files = new Map([['hub.okr', hub()]]);
  for (let index = 0; index < count - 1; index++) files.set(`team-${index}.okr`, teamFile(index, count));
  return files;
}

/** Returns the text of one file of a workspace. Throws if there is none. */
export function textOf(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`The workspace has no file ${name}.`);
  return text;
}

function hub(): string {
  const priorities = Array.from({ length: 10 }, (_, index) =>
    [
      `priority priority-${index} "Priority ${index} for the shops" {`,
      '  owner @lead',
      '  in 2026',
      '}',
      '',
    ].join('\n'),
  );
  const metrics = Array.from({ length: 10 }, (_, index) =>
    [
      `metric metric-${index} "Waste of kind ${index} per shop" {`,
      '  outcome',
      '  unit %',
      '  owner @lead',
      '  reading 2026-09-30 8.4%',
      '}',
      '',
    ].join('\n'),
  );
  return ['person @lead "Lead"', '', ...priorities, ...metrics].join('\n');
}

function teamFile(index: number, count: number): string {
  // Work waits for work of the next team, in chains of ten: a circle would be a finding in every file.
  const endsChain = index % chainLength === chainLength - 1 || index === count - 2;
  const awaited = endsChain ? `team-${index}.weekly` : `team-${index + 1}.nightly`;
  const lines = [`plan team-${index} in 2026-Q4`, ''];
  for (let objective = 0; objective < objectivesPerFile; objective++) {
    lines.push(
      `objective objective-${objective} "Shops throw away less of kind ${objective}" {`,
      '  owner @lead',
      `  supports priority-${(index + objective) % 10}`,
    );
    for (let result = 0; result < 2; result++) {
      const name = `result-${objective}-${result}`;
      lines.push(
        '',
        `  key result ${name} "Spoilage of kind ${objective} per shop falls by a quarter" {`,
        '    owner @lead',
        `    measures metric-${(objective * 2 + result) % 10}`,
        '    from 8.4% to 6.3% by 2026-12-15',
        '    check-in 2026-10-12 8.1% confidence 60% "Berries moved it"',
        '  }',
      );
    }
    lines.push('}', '');
  }
  lines.push(
    'initiative nightly "Move the forecast from weekly to nightly" {',
    '  owner @lead',
    '  drives result-0-0, result-1-0, result-2-0',
    `  depends on ${awaited}`,
    '  status active',
    '}',
    '',
    'initiative weekly "Weigh every week what is thrown away" { drives result-3-0   owner @lead }',
    '',
  );
  return lines.join('\n');
}
