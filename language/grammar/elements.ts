/** The purpose of an element, for completion and hover. */
export interface ElementDefinition {
  /** The syntax node's type in the grammar. */
  type: string;
  keyword: string;
  /** The meaning in one sentence. */
  summary: string;
  /** A complete example of one or more lines. */
  example: string;
}

export const elementDefinitions: readonly ElementDefinition[] = [
  {
    type: 'PlanHeader',
    keyword: 'plan',
    summary: 'The team and the cycle of everything in this file. `plan` comes first, and once.',
    example: 'plan replenishment in 2026-Q4',
  },
  {
    type: 'Objective',
    keyword: 'objective',
    summary:
      'What a team wants to achieve in a cycle, and for whom. Its key results show whether the team achieved it.',
    example: 'objective less-waste "Shops throw away less of what we told them to order" { owner @ines }',
  },
  {
    type: 'KeyResult',
    keyword: 'key result',
    summary: 'A number that moves when the team achieves the objective: an outcome, not a delivered product.',
    example:
      'key result spoilage "Spoilage per shop falls by a quarter" {\n  owner @tom\n  from 8.4% to 6.3%\n}',
  },
  {
    type: 'Initiative',
    keyword: 'initiative',
    summary: 'Work that should move key results. Its progress never counts as their progress.',
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
    summary: 'A number that a team watches over many cycles. Key results measure it.',
    example: 'metric spoilage-rate "Spoilage per shop" {\n  outcome\n  unit %\n  better lower\n}',
  },
  {
    type: 'Team',
    keyword: 'team',
    summary: 'A team with plans. Its name comes before the names of its goals: `replenishment.spoilage`.',
    example: 'team replenishment "Replenishment" { owner @ines   part of operations }',
  },
  {
    type: 'Person',
    keyword: 'person',
    summary: 'A person or group with a handle. If no person is declared, handles are free text.',
    example: 'person @ines "Inês Duarte" { email "ines@acme.test" }',
  },
  {
    type: 'Cycle',
    keyword: 'cycle',
    summary: 'The dates of a plan. Quarters, thirds, halves, years and months need no declaration.',
    example: 'cycle season-2026 from 2026-10-15 to 2027-01-06 { cadence weekly }',
  },
  {
    type: 'CheckInBlock',
    keyword: 'check-ins',
    summary: 'The values of many goals on one date, apart from their definitions, one per line.',
    example: 'check-ins 2026-10-26 by @ines {\n  replenishment.spoilage 7.1% confidence 70%\n}',
  },
  {
    type: 'FileDraft',
    keyword: 'draft',
    summary: 'Nothing in this file is agreed yet: it counts nowhere. It stands directly after `plan`.',
    example: 'plan replenishment in 2027-Q1\ndraft',
  },
];

const byType = new Map(elementDefinitions.map((definition) => [definition.type, definition]));

/** Returns the definition of an element by the type of its syntax node; undefined for statements. */
export function elementDefinition(type: string): ElementDefinition | undefined {
  return byType.get(type);
}
