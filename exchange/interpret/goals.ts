import type { Goal } from '../model/goal.js';
import type { DraftItem } from '../recognise/draft.js';
import { readFactsOf } from './facts-of.js';
import { readMeasureOf } from './measure-of.js';
import { readPeopleOf } from './people-of.js';
import { readPlanOf } from './plan-of.js';
import { GoalFields, type Settings } from './reader.js';
import { readValuesOf } from './values-of.js';

/**
 * Reads the fields of goals, alike for all forms of sources. What cannot be read without doubt stays next to its goal as a comment
 * or in its description.
 */
export function readGoals(items: readonly DraftItem[], settings: Settings): Goal[] {
  const goals = new Map<DraftItem, Goal>();
  for (const item of items) goals.set(item, newGoal(item));
  for (const [item, goal] of goals) {
    const container = item.parent && goals.get(item.parent);
    if (container) goal.container = container;
    readGoal(new GoalFields(item, goal, settings));
  }
  return [...goals.values()];
}

function newGoal(item: DraftItem): Goal {
  return {
    kind: item.kind,
    isKindGuessed: item.isKindGuessed ?? false,
    title: item.title,
    place: item.place,
    ids: [...item.ids],
    ownCycle: false,
    contributors: [],
    parents: [],
    supports: [],
    drives: [],
    tags: [],
    links: [...new Set(item.links)],
    description: [],
    comments: [],
    pieces: item.pieces,
  };
}

function readGoal(fields: GoalFields): void {
  const { goal, item } = fields;
  readPlanOf(fields);
  readPeopleOf(fields);
  const measure = goal.kind === 'key-result' ? readMeasureOf(fields) : undefined;
  readValuesOf(fields, measure);
  readFactsOf(fields);
  fields.commentRest();
  for (const { text, label, isProse, place } of item.notes) {
    if (isProse) goal.description.push(text);
    else goal.comments.push({ ...(label !== undefined && { label }), text, ...(place && { place }) });
  }
}
