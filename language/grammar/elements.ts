/** The purpose of an element, for completion and hover. */
export interface ElementDefinition {
  /** The syntax node's type in the grammar. */
  type: string;
  keyword: string;
  /** What it is, in a sentence. */
  summary: string;
  /** A complete example to learn from, one line or more. */
  example: string;
}

export const elementDefinitions: readonly ElementDefinition[] = [
  {
    type: 'PlanHeader',
    keyword: 'plan',
    summary: 'The team and the cycle that everything in this file belongs to. It stands first, and once.',
    example: 'plan replenishment in 2026-Q4',
  },
  {
    type: 'Objective',
    keyword: 'objective',
    summary:
      'A change that is worth a cycle of a team’s work, and who it matters to. Its key results tell whether it came.',
    example: 'objective less-waste "Shops throw away less of what we told them to order" { owner @ines }',
  },
  {
    type: 'KeyResult',
    keyword: 'key result',
    summary: 'A number that moves when the objective comes true: an outcome, not a thing that is delivered.',
    example:
      'key result spoilage "Spoilage per shop falls by a quarter" {\n  owner @tom\n  from 8.4% to 6.3%\n}',
  },
  {
    type: 'Initiative',
    keyword: 'initiative',
    summary: 'Work that is meant to move key results. It never counts as their progress.',
    example:
      'initiative nightly-model "Move the forecast from weekly to nightly" { drives spoilage   owner @dev.patel }',
  },
  {
    type: 'Priority',
    keyword: 'priority',
    summary: 'What the company wants most, for a year or more. Objectives support it.',
    example:
      'priority trusted-forecasts "Shops trust our forecasts with their money" { owner @acme/board   in 2026 }',
  },
  {
    type: 'Metric',
    keyword: 'metric',
    summary: 'A number that is watched over many cycles. Key results measure it.',
    example: 'metric spoilage-rate "Spoilage per shop" {\n  outcome\n  unit %\n  better lower\n}',
  },
  {
    type: 'Team',
    keyword: 'team',
    summary: 'A team that plans. Its name stands before the names of its goals: `replenishment.spoilage`.',
    example: 'team replenishment "Replenishment" { owner @ines   part of operations }',
  },
  {
    type: 'Person',
    keyword: 'person',
    summary: 'A person or group behind a handle. Without any, handles are free text.',
    example: 'person @ines "Inês Duarte" { email "ines@acme.test" }',
  },
  {
    type: 'Cycle',
    keyword: 'cycle',
    summary: 'The days that a plan is for. Quarters, halves and years are known without it.',
    example: 'cycle season-2026 from 2026-10-15 to 2027-01-06 { cadence weekly }',
  },
  {
    type: 'CheckInBlock',
    keyword: 'check-ins',
    summary: 'The values of many goals at one date, apart from their definitions: one a line.',
    example: 'check-ins 2026-10-26 by @ines {\n  replenishment.spoilage 7.1% confidence 70%\n}',
  },
];

const byType = new Map(elementDefinitions.map((definition) => [definition.type, definition]));

/** Returns the definition of an element by the type of its syntax node; undefined for statements. */
export function elementDefinition(type: string): ElementDefinition | undefined {
  return byType.get(type);
}
