import type { IsoDate } from '../../language/values/dates.js';
import type { Goal } from '../model/goal.js';
import type { DecimalSign } from '../reading/numbers.js';
import type { Directories, DraftField, DraftItem } from '../recognise/draft.js';
import type { Mapping } from '../recognise/mapping.js';
import type { FieldRole } from '../vocabulary/fields.js';

/** What is the same for all goals of an import. */
export interface Settings {
  decimals: DecimalSign;
  /** The day that values without a date are of. */
  today: IsoDate;
  mapping: Mapping;
  directories: Directories;
  /** Cycles that the project declares. */
  cycles: readonly string[];
}

/** A goal while its fields are read: each is read once, and what cannot be read becomes a comment. */
export class GoalFields {
  private readonly left: DraftField[];

  constructor(
    readonly item: DraftItem,
    readonly goal: Goal,
    readonly settings: Settings,
  ) {
    this.left = [...item.fields];
  }

  /** Takes the fields of a role; they are the reader's to deal with. */
  take(role: FieldRole): DraftField[] {
    const taken = this.left.filter((field) => field.role === role);
    for (const field of taken) this.left.splice(this.left.indexOf(field), 1);
    return taken;
  }

  /** Looks at the first field of a role and leaves it where it is. */
  peek(role: FieldRole): DraftField | undefined {
    return this.left.find((field) => field.role === role);
  }

  /** Takes one field. */
  takeField(field: DraftField): void {
    const index = this.left.indexOf(field);
    if (index >= 0) this.left.splice(index, 1);
  }

  /** Keeps a field as a remark next to its goal. */
  comment(field: DraftField): void {
    const label = field.name === '' ? defaultLabels[field.role] : field.name;
    const text = field.piece.text.trim();
    if (text.includes('\n') || text.length > 160)
      this.goal.description.push(label ? `${label}: ${text}` : text);
    else this.goal.comments.push({ ...(label !== undefined && { label }), text, place: field.piece.place });
  }

  /** What nothing has read becomes remarks. */
  commentRest(): void {
    for (const field of this.left.splice(0)) this.comment(field);
  }
}

const defaultLabels: Partial<Record<FieldRole, string>> = {
  status: 'Status',
  progress: 'Result',
  score: 'Score',
  note: 'Result',
  owner: 'Owner',
  rank: 'Priority',
  due: 'Due',
};
