/** An option of a rule, as a fragment of JSON schema. */
export interface RuleOption {
  type: 'integer' | 'number' | 'string' | 'boolean';
  description: string;
  /** The value without configuration. */
  default: number | string | boolean;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

type OptionValue<Option extends RuleOption> = Option extends { enum: readonly (infer Choice)[] }
  ? Choice
  : Option['default'] extends number
    ? number
    : Option['default'] extends boolean
      ? boolean
      : string;

/** The values of a rule's options, each with its declared type. */
export type OptionValues<Options extends RuleOptions> = {
  readonly [Name in keyof Options]: OptionValue<Options[Name]>;
};
