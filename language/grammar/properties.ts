/**
 * Which property may stand in which element, once or often, and what it needs to be complete.
 *
 * One table serves the parser's pass over lines, the checks of form, completion and the documentation.
 */

/** The elements of a file that have a body, by the keyword that a person writes. */
export const elementKeywords = {
  Cycle: 'cycle',
  Team: 'team',
  Person: 'person',
  Priority: 'priority',
  Metric: 'metric',
  Objective: 'objective',
  KeyResult: 'key result',
  Initiative: 'initiative',
} as const;

export type ElementType = keyof typeof elementKeywords;

export interface PropertyDefinition {
  /** The syntax node's type in the grammar. */
  type: string;
  /** The words that open the statement, one entry for each way to write it. */
  keywords: readonly string[];
  /** Where it may stand. */
  in: readonly ElementType[];
  /** Whether an element may say it several times. */
  repeatable?: boolean;
  /** The property that says the same in another way: an element has one of them. */
  alternative?: string;
  /** Fields of the syntax node without which the statement says nothing, with what to write, for the message. */
  needs?: Readonly<Record<string, string>>;
  /** What it says, in a sentence for completion and hover. */
  summary: string;
  /** A complete line to learn from. */
  example: string;
}

const goals = ['Objective', 'KeyResult', 'Initiative'] as const;
const everything = Object.keys(elementKeywords) as ElementType[];

export const propertyDefinitions: readonly PropertyDefinition[] = [
  {
    type: 'Owner',
    keywords: ['owner'],
    in: ['Objective', 'KeyResult', 'Initiative', 'Priority', 'Metric', 'Team'],
    needs: { person: 'a handle, such as `@ines`' },
    summary: 'Who answers for it: one person or group.',
    example: 'owner @ines',
  },
  {
    type: 'Contributors',
    keywords: ['contributors'],
    in: goals,
    needs: { people: 'one or more handles, such as `@tom, @acme/data`' },
    summary: 'Who works on it beside the owner.',
    example: 'contributors @tom, @acme/data',
  },
  {
    type: 'Email',
    keywords: ['email'],
    in: ['Person'],
    needs: { address: 'an address in quotes' },
    summary: 'Where to write to this person.',
    example: 'email "ines@acme.test"',
  },
  {
    type: 'Description',
    keywords: ['description'],
    in: everything,
    needs: { text: 'a text in quotes' },
    summary: 'What a reader should know besides, in Markdown.',
    example: 'description """Fresh goods first."""',
  },
  {
    type: 'Tags',
    keywords: ['tags'],
    in: everything,
    needs: { tags: 'one or more words' },
    summary: 'Words to filter by.',
    example: 'tags fresh, 2026',
  },
  {
    type: 'Link',
    keywords: ['link'],
    in: everything,
    repeatable: true,
    needs: { url: 'an address in quotes' },
    summary: 'A page that belongs to it.',
    example: 'link "https://git.acme.test/forecast/42"',
  },
  {
    type: 'Source',
    keywords: ['source'],
    in: ['Metric'],
    needs: { url: 'an address or a name in quotes' },
    summary: 'Where the numbers of a metric come from.',
    example: 'source "https://dash.acme.test/spoilage"',
  },
  {
    type: 'Supports',
    keywords: ['supports'],
    in: ['Objective', 'KeyResult'],
    needs: { targets: 'the name of a priority, objective or key result' },
    summary: 'The priorities, objectives or key results that it serves.',
    example: 'supports trusted-forecasts',
  },
  {
    type: 'Drives',
    keywords: ['drives'],
    in: ['Initiative'],
    needs: { targets: 'the name of a key result' },
    summary: 'The key results that this work is meant to move.',
    example: 'drives spoilage, trials',
  },
  {
    type: 'Predicts',
    keywords: ['predicts'],
    in: ['KeyResult', 'Metric'],
    needs: { targets: 'the name of a key result or metric' },
    summary: 'The outcome that this number foretells, with the evidence for it.',
    example: 'predicts spoilage "Shops that order from it waste 30% less, May pilot"',
  },
  {
    type: 'Measures',
    keywords: ['measures'],
    in: ['KeyResult'],
    needs: { metric: 'the name of a metric' },
    summary: 'The metric that this key result moves.',
    example: 'measures spoilage-rate',
  },
  {
    type: 'DependsOn',
    keywords: ['depends on'],
    in: ['KeyResult', 'Initiative'],
    needs: { targets: 'the name of a key result or initiative' },
    summary: 'What has to come first, here or in another team.',
    example: 'depends on platform.event-stream',
  },
  {
    type: 'PartOf',
    keywords: ['part of'],
    in: ['Team'],
    needs: { team: 'the name of a team' },
    summary: 'The team that this one belongs to.',
    example: 'part of operations',
  },
  {
    type: 'InCycle',
    keywords: ['in'],
    in: ['Priority'],
    needs: { cycle: 'a cycle, such as `2026` or `2026-H2`' },
    summary: 'The cycle in which the priority holds.',
    example: 'in 2026',
  },
  {
    type: 'Ambition',
    keywords: ['aspirational', 'committed'],
    in: ['Objective'],
    summary: 'Aspirational: met at 0.7. Committed: met at 1.',
    example: 'aspirational',
  },
  {
    type: 'Status',
    keywords: ['status'],
    in: ['Initiative'],
    needs: { state: '`planned`, `active`, `done` or `dropped`' },
    summary: 'How far the work is: planned, active, done.',
    example: 'status active',
  },
  {
    type: 'Due',
    keywords: ['due'],
    in: ['Initiative'],
    needs: { date: 'a date, such as `2026-11-15`' },
    summary: 'When the work should be done.',
    example: 'due 2026-11-15',
  },
  {
    type: 'Dropped',
    keywords: ['dropped'],
    in: ['Priority', 'Objective', 'KeyResult', 'Initiative'],
    needs: { date: 'a date', reason: 'the reason in quotes' },
    summary: 'Given up, when and why. It stays in the text and leaves the roll-up.',
    example: 'dropped 2026-11-02 "Fresh division sold"',
  },
  {
    type: 'Cadence',
    keywords: ['cadence'],
    in: ['Cycle', 'Team', 'Metric', 'Objective', 'KeyResult'],
    needs: { interval: '`weekly`, `biweekly`, `monthly` or `quarterly`' },
    summary: 'How often a check-in is due.',
    example: 'cadence weekly',
  },
  {
    type: 'Target',
    keywords: ['from', 'to'],
    in: ['KeyResult'],
    needs: { target: '`to` and the value to reach' },
    summary: 'Where the number starts, and where it should end.',
    example: 'from 8.4% to 6.3% by 2026-12-15',
  },
  {
    type: 'Limit',
    keywords: ['keep'],
    in: ['KeyResult'],
    alternative: 'Target',
    needs: { bound: 'a bound, such as `<= 2%` or `between 20 and 30 days`' },
    summary: 'A bound that must hold for the whole cycle.',
    example: 'keep <= 2%',
  },
  {
    type: 'Zones',
    keywords: ['zones'],
    in: ['KeyResult'],
    alternative: 'Target',
    needs: { zones: 'zones in braces, such as `{ commit "…" target "…" stretch "…" }`' },
    summary: 'What counts as commit, target and stretch where no number measures.',
    example: 'zones { commit "Pilot signed" target "3 pilots live" stretch "First renewal" }',
  },
  {
    type: 'Stretch',
    keywords: ['stretch'],
    in: ['KeyResult'],
    needs: { value: 'a value' },
    summary: 'What would be remarkable. It is shown, never counted.',
    example: 'stretch 5.5%',
  },
  {
    type: 'Weight',
    keywords: ['weight'],
    in: ['KeyResult'],
    needs: { value: 'a number' },
    summary: 'How much it counts among its siblings; 1 without it.',
    example: 'weight 2',
  },
  {
    type: 'Timing',
    keywords: ['leading', 'lagging'],
    in: ['KeyResult', 'Metric'],
    summary: 'Leading: an early warning. Lagging: a confirmation afterwards.',
    example: 'lagging',
  },
  {
    type: 'Classification',
    keywords: ['activity', 'output', 'bridge', 'outcome'],
    in: ['Metric'],
    summary: 'What the metric counts: effort, products of work, a step before the outcome, or the outcome.',
    example: 'outcome',
  },
  {
    type: 'ReadsAs',
    keywords: ['reads as'],
    in: ['KeyResult', 'Objective'],
    needs: { kind: '`outcome`, `bridge`, `output` or `activity`', reason: 'the reason in quotes' },
    summary: 'Settles how the statement is read, with the reason.',
    example: 'reads as outcome "Regulator counts sites, not documents"',
  },
  {
    type: 'MetricUnit',
    keywords: ['unit'],
    in: ['Metric'],
    needs: { unit: 'a unit, such as `%`, `days` or `tickets/week`' },
    summary: 'The unit of all values of the metric.',
    example: 'unit %',
  },
  {
    type: 'Better',
    keywords: ['better'],
    in: ['Metric'],
    needs: { direction: '`higher` or `lower`' },
    summary: 'Which way is up.',
    example: 'better lower',
  },
  {
    type: 'Measurement',
    keywords: ['reading'],
    in: ['Metric'],
    repeatable: true,
    needs: { date: 'a date', value: 'a value' },
    summary: 'A measured value of the metric, also from before the cycle.',
    example: 'reading 2026-09-30 8.4%',
  },
  {
    type: 'CheckIn',
    keywords: ['check-in'],
    in: ['KeyResult', 'Initiative'],
    repeatable: true,
    needs: { date: 'a date' },
    summary: 'The value at a date, how sure you are, and what moved.',
    example: 'check-in 2026-10-12 8.1% confidence 60% "Berries moved it; bakery did not"',
  },
  {
    type: 'Score',
    keywords: ['score'],
    in: ['KeyResult'],
    needs: { date: 'a date', value: 'a score from 0 to 1' },
    summary: 'The grade at the end of the cycle, and what was learned.',
    example: 'score 2027-01-08 0.7 "What moved and why; what we keep, change, stop"',
  },
  {
    type: 'Changed',
    keywords: ['changed'],
    in: goals,
    repeatable: true,
    needs: {
      date: 'a date',
      what: 'what changed, such as `target was 5.9%`',
      reason: 'the reason in quotes',
    },
    summary: 'A definition that changed after the cycle began, and why.',
    example: 'changed 2026-11-02 target was 5.9% "Bakery added to the scope by the board"',
  },
  {
    type: 'Retrospective',
    keywords: ['retrospective'],
    in: ['Objective'],
    needs: { text: 'a text in quotes' },
    summary: 'What the team keeps, changes and stops after the cycle.',
    example: 'retrospective """Bakery deliveries were the lever, not the model."""',
  },
];

const byType = new Map(propertyDefinitions.map((definition) => [definition.type, definition]));

/** The definition of a property by the type of its syntax node; undefined for elements. */
export function propertyDefinition(type: string): PropertyDefinition | undefined {
  return byType.get(type);
}

/** The properties that may stand in an element, in the order in which people write them. */
export function propertiesOf(element: ElementType): PropertyDefinition[] {
  return propertyDefinitions.filter((definition) => definition.in.includes(element));
}

/** First words of all properties: on a line of their own they always open a property. */
export const propertyFirstWords: ReadonlySet<string> = new Set(
  propertyDefinitions.flatMap((definition) =>
    definition.keywords.map((keyword) => keyword.split(' ')[0] as string),
  ),
);

/** First words of everything that may stand at the top of a file. */
export const elementFirstWords: ReadonlySet<string> = new Set([
  ...Object.values(elementKeywords).map((keyword) => keyword.split(' ')[0] as string),
  'plan',
  'check-ins',
]);
