import type { Reference } from 'langium';
import type { PlanNode } from '../protocol.js';
import type { IsoDate } from '../values/dates.js';
import type { OkrKeywordNames, Property } from './generated/ast.js';

/** The properties of the language, by the types of their syntax nodes. */
export type PropertyType = Property['$type'];

/** The elements that have a body, by the types of their syntax nodes. */
export type ElementType = Property['$container']['$type'];

/**
 * A property of the language. Each field is a column of the table in `properties.ts`. Every part of the program that
 * treats properties differently reads a column and needs no list of its own.
 */
export interface PropertyDefinition {
  /** The keywords that begin the statement, one entry for each form. */
  readonly keywords: readonly [string, ...string[]];
  /** The elements that may have the property. */
  readonly in: readonly ElementType[];
  /** Whether an element may have the property several times. */
  readonly repeatable?: boolean;
  /** A property with the same meaning in another form. An element has one of the two. */
  readonly alternative?: PropertyType;
  /** Required fields of the syntax node, each with what to write, for the message. */
  readonly needs?: Readonly<Record<string, string>>;
  /** The meaning in one sentence, for completion and hover. */
  readonly summary: string;
  /** A complete example line. */
  readonly example: string;
  /** The example in an element that may not have all of it. */
  readonly exampleIn?: { readonly [Element in ElementType]?: string };
  /** The name of the statement in reports, if it differs from its keyword: `ambition`. */
  readonly called?: string;
  /**
   * The statement with placeholders, in the syntax of snippets, for the keyword that it begins with. Left out if
   * the keyword needs a single argument, which completion offers next.
   */
  readonly snippet?: (place: SnippetPlace) => string;
  /**
   * The facts that findings in other files may depend on.
   *
   * - `definition`: the element and its links. After a change, every check that reads the element runs again.
   * - `values`: measure, owner and reported values. After a change, only checks that read values run again.
   * - `nothing`: text for people.
   */
  readonly tells: 'definition' | 'values' | 'nothing';
  /**
   * How a comparison of two versions reports a difference: `words` as a change of a property, `{ kind }` as its own kind of
   * change, both with the words after the keyword; `apart` by code that knows the meaning of the statement, such as
   * the code for links.
   */
  readonly compared: 'words' | 'apart' | { readonly kind: string };
  /**
   * The elements whose hover shows the statement, and in which line: the `heading` with kind and plan, or the
   * line of `facts` below. `apart` if the hover shows the statement in another form, or not at all.
   */
  readonly hover: 'apart' | { readonly [Element in ElementType]?: 'heading' | 'facts' };
  /**
   * For properties of priorities, objectives, key results and initiatives: the field of their nodes that the property sets, by
   * which pictures, details and exports show it; `none` if they do not.
   */
  readonly node?: keyof PlanNode | 'none';
  /**
   * For properties of key results: where the statement goes when the key result becomes an initiative that drives
   * a new key result. `comment` leaves the decision to the person.
   */
  readonly whenWork?: 'goal' | 'work' | 'both' | 'comment';
  /** For properties of objectives, key results and initiatives: whether the plan of the next cycle keeps the property. */
  readonly carried?: boolean;
  /** For properties that refer to elements other than persons and cycles. */
  readonly link?: LinkDefinition;
  /** For properties that refer to persons: the role of the person, for the hover; `none` if there is none. */
  readonly role?: string;
}

/** The meaning of a link, in addition to its keyword. */
export interface LinkDefinition {
  /** The name of the link at its target: `Supported by`. */
  readonly inverse: string;
  /** Whether a target that is not carried is removed from the link. Otherwise the link stays, and a person decides. */
  readonly dropsTarget?: boolean;
  /** Whether a link to a key result that becomes an initiative still leads to the work, and not to the new goal. */
  readonly followsWork?: boolean;
}

/** The place where a snippet is inserted. */
export interface SnippetPlace {
  today: IsoDate;
  /** The element around it. */
  element: ElementType;
}

/** A row of the table. The fields of its syntax node in the grammar decide which columns it needs. */
export type PropertyRow<Type extends PropertyType> = Omit<PropertyDefinition, 'keywords' | 'needs'> & {
  readonly keywords: readonly [Words, ...Words[]];
} & (MissableField<Type> extends never ? Without<'needs'> : { readonly needs: NeededFields<Type> }) &
  (Exclude<ReferredBy<Type>, 'Person' | 'Cycle'> extends never
    ? Without<'link'>
    : With<'link'> & { readonly compared: 'apart' }) &
  ('Person' extends ReferredBy<Type> ? With<'role'> : Without<'role'>);

/** The columns that a row needs because of the elements that may have the property. */
export type ColumnsByPlace<Table extends Readonly<Record<string, { readonly in: readonly ElementType[] }>>> =
  {
    readonly [Type in keyof Table]: NeededIn<Table[Type]['in'][number], 'KeyResult', 'whenWork'> &
      NeededIn<Table[Type]['in'][number], 'Objective' | 'KeyResult' | 'Initiative', 'carried'> &
      NeededIn<Table[Type]['in'][number], 'Priority' | 'Objective' | 'KeyResult' | 'Initiative', 'node'>;
  };

type NeededIn<
  Place extends ElementType,
  Element extends ElementType,
  Column extends keyof PropertyDefinition,
> = Extract<Place, Element> extends never ? unknown : With<Column>;
type With<Column extends keyof PropertyDefinition> = Required<Pick<PropertyDefinition, Column>>;
type Without<Column extends keyof PropertyDefinition> = { readonly [One in Column]?: undefined };

type Words = OkrKeywordNames | `${OkrKeywordNames} ${OkrKeywordNames}`;
type SyntaxNode<Type extends PropertyType> = Extract<Property, { $type: Type }>;

/** A field that may be missing or empty while a statement is being written; words and flags of the grammar never are. */
type MissableField<Type extends PropertyType> = {
  [Field in FieldOf<Type>]-?: SyntaxNode<Type>[Field] extends string | boolean ? never : Field;
}[FieldOf<Type>];

type NeededFields<Type extends PropertyType> = { readonly [Field in MissableField<Type>]?: string };

type FieldOf<Type extends PropertyType> = Exclude<keyof SyntaxNode<Type>, `$${string}`>;

/** The types of the elements that a property refers to. */
type ReferredBy<Type extends PropertyType> = TargetOf<SyntaxNode<Type>[FieldOf<Type>]>['$type'];
type TargetOf<Field> = Field extends Reference<infer Target> | Reference<infer Target>[] ? Target : never;
