// The measured workspace in YAML: as many files, goals and check-ins, with a schema that says what each may hold.

const text = { type: 'string' } as const;
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const share = { type: 'string', pattern: '^\\d+(\\.\\d+)?%$' } as const;
const closed = { type: 'object', additionalProperties: false } as const;

/** The schema of a goal or of work, with what it may have besides name, title and owner. */
const element = (properties: Record<string, unknown>) => ({
  ...closed,
  required: ['name', 'title'],
  properties: { name: text, title: text, owner: text, ...properties },
});

const checkIn = { ...closed, properties: { date, value: share, confidence: share, note: text } };
const keyResult = element({
  measures: text,
  from: share,
  to: share,
  by: date,
  checkIns: { type: 'array', items: checkIn },
});
const objective = element({
  supports: { type: 'array', items: text },
  keyResults: { type: 'array', items: keyResult },
});
const initiative = element({
  drives: { type: 'array', items: text },
  dependsOn: { type: 'array', items: text },
  status: { enum: ['planned', 'active', 'done'] },
});

/** The schema of a file (JSON Schema, draft 7). */
export const yamlSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...closed,
  required: ['team', 'cycle', 'objectives'],
  properties: {
    team: text,
    cycle: text,
    objectives: { type: 'array', items: objective },
    initiatives: { type: 'array', items: initiative },
  },
};

/** Makes the texts of a workspace, by file name. Each names the schema in its first line. */
export function yamlWorkspace(count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, index) => [`team-${index}.yaml`, yamlFile(index)]));
}

function yamlFile(index: number): string {
  const lines = [
    '# yaml-language-server: $schema=./plan.schema.json',
    `team: team-${index}`,
    'cycle: 2026-Q4',
    'objectives:',
  ];
  for (let objective = 0; objective < 5; objective++) {
    lines.push(
      `  - name: objective-${objective}`,
      `    title: Shops throw away less of kind ${objective}`,
      "    owner: '@lead'",
      `    supports: [priority-${(index + objective) % 10}]`,
      '    keyResults:',
    );
    for (let result = 0; result < 2; result++)
      lines.push(
        `      - name: result-${objective}-${result}`,
        `        title: Spoilage of kind ${objective} per shop falls by a quarter`,
        "        owner: '@lead'",
        `        measures: metric-${(objective * 2 + result) % 10}`,
        '        from: 8.4%',
        '        to: 6.3%',
        "        by: '2026-12-15'",
        '        checkIns:',
        "          - { date: '2026-10-12', value: 8.1%, confidence: 60%, note: Berries moved it }",
      );
  }
  lines.push(
    'initiatives:',
    '  - name: nightly',
    '    title: Move the forecast from weekly to nightly',
    '    drives: [result-0-0, result-1-0, result-2-0]',
    '    status: active',
    '',
  );
  return lines.join('\n');
}
