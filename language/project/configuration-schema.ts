/** The parts of JSON schema that the configuration uses. */
export interface SchemaFragment {
  type?: string;
  description?: string;
  enum?: readonly string[];
  anyOf?: readonly SchemaFragment[];
  properties?: Readonly<Record<string, SchemaFragment>>;
  additionalProperties?: boolean | SchemaFragment;
  [keyword: string]: unknown;
}

/** The schema of a configuration. The linter provides it as a service, because it knows the rules and their options. */
export interface ConfigurationSchema {
  /** The schema of `okr.config.json`, with an entry for each rule that can be configured. */
  schema: SchemaFragment & Required<Pick<SchemaFragment, 'properties'>>;
  /** Ids of the rules that cannot be configured. */
  fixedRules: ReadonlySet<string>;
  /** Ids of the rules that look at a whole project, so that only the configuration of its root can set them. */
  projectRules: ReadonlySet<string>;
}
