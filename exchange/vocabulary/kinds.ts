import { foldedWords } from '../text/fold.js';
import type { StatementRole } from './fields.js';

/** What a column of types says, by the kind of goal that it means. */
const names: Readonly<Record<StatementRole, string>> = {
  priority:
    'priority, theme, strategic theme, pillar, strategic pillar, company priority, north star, mission, vision',
  objective:
    'objective, goal, o, obj, company objective, team objective, individual objective, personal objective, company goal, team goal, individual goal, department objective, strategic objective, strategic goal, annual objective, ziel, objetivo, objectif, meta, 目标, okr, aspirational objective, committed objective',
  'key-result':
    'key result, keyresult, kr, kpi, metric, target, measure, outcome, indicator, schlusselergebnis, resultado clave, resultado chave, resultat cle, 关键结果, metric key result, milestone key result, percentage, key metric',
  initiative:
    'initiative, project, task, action, action item, epic, activity, to do, todo, work item, deliverable, big rock, milestone, story, feature, massnahme, projekt, aufgabe, iniciativa, proyecto, projeto, tarea, tarefa, projet, 举措',
};

const byName: ReadonlyMap<string, StatementRole> = new Map(
  (Object.keys(names) as StatementRole[]).flatMap((kind) =>
    names[kind].split(',').map((name): [string, StatementRole] => [name.trim(), kind]),
  ),
);

/** The kind of goal that a cell of a column of types means. */
export function kindOfType(text: string): StatementRole | undefined {
  const words = foldedWords(text.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  return byName.get(words) ?? byName.get(words.replace(/s$/, ''));
}
