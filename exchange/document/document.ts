/** What the documents that we write call themselves, so that an import knows them again. */
export const documentFormat = 'okr-plans';
/** Raised when a reader of the document has to change; new properties alone do not raise it. */
export const documentVersion = 1;

/** Plans as data: what they say, how they stand, and what is found in them. `docs/plans.schema.json` describes it. */
export interface PlanDocument {
  format: typeof documentFormat;
  schemaVersion: typeof documentVersion;
  /** The day for which progress and status were computed. */
  today: string;
  elements: DocumentElement[];
  links: DocumentLink[];
  values: DocumentValue[];
  definitions: DocumentDefinition[];
  findings: DocumentFinding[];
}

export type ElementKind =
  | 'cycle'
  | 'team'
  | 'person'
  | 'priority'
  | 'metric'
  | 'objective'
  | 'key-result'
  | 'initiative';

/** What a plan declares. `null` and empty lists are what it does not say. */
export interface DocumentElement {
  /** Unique in the document: the qualified name, with the kind before those of teams, people and cycles. */
  id: string;
  kind: ElementKind;
  name: string | null;
  /** The statement. */
  title: string | null;
  team: string | null;
  cycle: string | null;
  /** The id of what it stands in. */
  parent: string | null;
  owner: string | null;
  contributors: string[];
  description: string | null;
  tags: string[];
  urls: string[];
  measure: DocumentMeasure | null;
  /** Further properties, by the field of `propertyFields`. */
  properties: Record<string, unknown>;
  /** What the language says that this document has no field for yet, as a plan writes it. */
  statements: string[];
  computed: DocumentComputed | null;
  /** From the root of the project, with `/`. */
  file: string;
  /** From 1. */
  line: number;
}

export type DocumentMeasure =
  /** `from` is `unknown` where the plan says so. */
  | { kind: 'range'; from: string | null; to: string | null; by: string | null }
  | { kind: 'limit'; bound: string }
  | { kind: 'zones'; zones: { level: string; text: string }[] };

/** How a goal stands on the day of the document. Ratios: 1 is met. */
export interface DocumentComputed {
  progress: number | null;
  status: string | null;
  expected: number | null;
  confidence: number | null;
  current: string | null;
  reading: string | null;
}

export interface DocumentLink {
  kind: 'supports' | 'drives' | 'predicts' | 'measures' | 'depends on' | 'part of';
  /** Ids. `to` is null where nothing is called so. */
  from: string;
  to: string | null;
  /** As the plan writes it. */
  text: string;
  evidence: string | null;
}

/** What was reported of an element, or measured. */
export interface DocumentValue {
  kind: 'check-in' | 'reading' | 'score';
  element: string;
  date: string;
  by: string | null;
  /** As written, with its unit: `8.4%`. */
  value: string | null;
  /** The same as a number, in its own unit, and that unit, where it can be read. */
  number: number | null;
  unit: string | null;
  /** `commit`, `done`: what is reported instead of a number. */
  state: string | null;
  /** As written, and from 0 to 1. */
  confidence: string | null;
  confidenceRatio: number | null;
  note: string | null;
}

/** A definition that changed after its cycle had begun. */
export interface DocumentDefinition {
  element: string;
  date: string | null;
  what: string | null;
  /** As a plan writes it: a value, a date, a bound, a text in quotes, `unknown`. */
  was: string | null;
  reason: string | null;
}

export interface DocumentFinding {
  element: string;
  rule: string;
  severity: string;
  message: string;
  file: string;
  line: number;
}
