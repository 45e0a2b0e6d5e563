import type { Reference } from 'langium';
import type { PlanNode } from '../protocol.js';
import type { IsoDate } from '../values/dates.js';
import type { OkrKeywordNames, Property } from './generated/ast.js';

/** The properties of the language, by the types of their syntax nodes. */
export type PropertyType = Property['$type'];

/** The elements that have a body, by the types of their syntax nodes. */
export type ElementType = Property['$container']['$type'];

/**
 * What the language knows of a property. Each field is a column of the table in `properties.ts`; every part of the
 * program that treats properties differently reads a column, so that it needs no list of its own.
 */
export interface PropertyDefinition {
  /** The words that open the statement, one entry for each way to write it. */
  readonly keywords: readonly [string, ...string[]];
  /** Where it may stand. */
  readonly in: readonly ElementType[];
  /** Whether an element may say it several times. */
  readonly repeatable?: boolean;
  /** The property that says the same in another way: an element has one of them. */
  readonly alternative?: PropertyType;
  /** Fields of the syntax node without which the statement says nothing, with what to write, for the message. */
  readonly needs?: Readonly<Record<string, string>>;
  /** What it says, in a sentence for completion and hover. */
  readonly summary: string;
  /** A complete line to learn from. */
  readonly example: string;
  /** What reports call the statement where its keyword is not the word for it: `ambition`. */
  readonly called?: string;
  /**
   * The statement with placeholders, in the syntax of snippets, for the keyword that it begins with. Left out where
   * the keyword asks for one thing, which completion offers next.
   */
  readonly snippet?: (place: SnippetPlace) => string;
  /**
   * What findings in other files may depend on.
   *
   * - `definition`: what its element is and where it leads: checks of all that looks at the element run again.
   * - `values`: what measures its element, who answers for it, what was reported: only checks of the values run again.
   * - `nothing`: text for people.
   */
  readonly tells: 'definition' | 'values' | 'nothing';
  /**
   * How a comparison of two versions reports a difference: `words` as a change of a property, `{ kind }` as a kind of
   * change of its own, both with the words after the keyword; `apart` by code that knows what the statement means.
   */
  readonly compared: 'words' | 'apart' | { readonly kind: string };
  /**
   * In the hover of which elements the statement is shown, and in which line: the `heading` with kind and plan, or the
   * line of `facts` below. `apart` where the hover shows it in a form of its own, or not at all.
   */
  readonly hover: 'apart' | { readonly [Element in ElementType]?: 'heading' | 'facts' };
  /**
   * Of what may stand in priorities, objectives, key results and initiatives: the field of their nodes that it sets, by
   * which pictures, details and exports show it; `none` where they do not.
   */
  readonly node?: keyof PlanNode | 'none';
  /**
   * Of what may stand in a key result: where the statement goes when the key result becomes an initiative that drives
   * a new key result. `comment` leaves the decision to the person.
   */
  readonly whenWork?: 'goal' | 'work' | 'both' | 'comment';
  /** Of what may stand in objectives, key results and initiatives: whether it goes on into the plan of the next cycle. */
  readonly carried?: boolean;
  /** Of what refers to other elements than persons and cycles. */
  readonly link?: LinkDefinition;
  /** Of what refers to persons: what the statement makes of them, for the hover of a person; `none` if nothing. */
  readonly role?: string;
}

/** What a link means besides its keyword. */
export interface LinkDefinition {
  /** How it reads from the element that it leads to: `Supported by`. */
  readonly inverse: string;
  /** Whether a target that is not carried on is taken out of it; otherwise the link stays, and a person decides. */
  readonly dropsTarget?: boolean;
  /** Whether a link to a key result that becomes an initiative goes on leading to the work, not to the new goal. */
  readonly followsWork?: boolean;
}

/** Where a snippet is inserted. */
export interface SnippetPlace {
  today: IsoDate;
  /** The element around it. */
  element: ElementType;
}

/** A row of the table: what each property needs depends on where it may stand and on what it refers to. */
export type PropertyRow<Type extends PropertyType> = Omit<PropertyDefinition, 'keywords' | 'needs'> & {
  readonly keywords: readonly [Words, ...Words[]];
  readonly needs?: { readonly [Field in FieldOf<Type>]?: string };
} & (
    | { readonly in: readonly Exclude<ElementType, 'KeyResult'>[]; readonly whenWork?: undefined }
    | { readonly whenWork: NonNullable<PropertyDefinition['whenWork']> }
  ) &
  (
    | { readonly in: readonly Exclude<ElementType, NodeType>[]; readonly node?: undefined }
    | { readonly node: NonNullable<PropertyDefinition['node']> }
  ) &
  (
    | { readonly in: readonly Exclude<ElementType, CarriedType>[]; readonly carried?: undefined }
    | { readonly carried: boolean }
  ) &
  ('Person' extends ReferredBy<Type> ? { readonly role: string } : { readonly role?: undefined }) &
  (Exclude<ReferredBy<Type>, 'Person' | 'Cycle'> extends never
    ? { readonly link?: undefined }
    : { readonly link: LinkDefinition });

type Words = OkrKeywordNames | `${OkrKeywordNames} ${OkrKeywordNames}`;
type CarriedType = 'Objective' | 'KeyResult' | 'Initiative';
type NodeType = CarriedType | 'Priority';
type SyntaxNode<Type extends PropertyType> = Extract<Property, { $type: Type }>;
type FieldOf<Type extends PropertyType> = Exclude<keyof SyntaxNode<Type>, `$${string}`>;

/** The types of the elements that a property refers to. */
type ReferredBy<Type extends PropertyType> = TargetOf<SyntaxNode<Type>[FieldOf<Type>]>['$type'];
type TargetOf<Field> = Field extends Reference<infer Target> | Reference<infer Target>[] ? Target : never;
