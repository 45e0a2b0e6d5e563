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
   * change of its own, both with the words after the keyword; `apart` by code that knows what the statement means, such as
   * that of links.
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

/** A row of the table: which columns it needs by what its syntax node in the grammar holds. */
export type PropertyRow<Type extends PropertyType> = Omit<PropertyDefinition, 'keywords' | 'needs'> & {
  readonly keywords: readonly [Words, ...Words[]];
} & (MissableField<Type> extends never ? Without<'needs'> : { readonly needs: NeededFields<Type> }) &
  (Exclude<ReferredBy<Type>, 'Person' | 'Cycle'> extends never
    ? Without<'link'>
    : With<'link'> & { readonly compared: 'apart' }) &
  ('Person' extends ReferredBy<Type> ? With<'role'> : Without<'role'>);

/** Which columns the rows of a table need by the elements in which their properties may stand. */
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
