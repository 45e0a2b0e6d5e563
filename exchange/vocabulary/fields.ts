import { foldedWords } from '../text/fold.js';

/** What a column, a field or a label of a source may mean. Three of them hold the statements of goals. */
const names = {
  title:
    'title, name, statement, goal name, item, description of goal, headline, summary, text, titel, bezeichnung, titre, nom, titulo, nombre, nome, 标题, 名称',
  objective:
    'objective, objectives, objective title, objective name, objective statement, goal, goals, okr, o, ziel, ziele, objectif, objectifs, objetivo, objetivos, meta, 目标, strategic goal, strategic objective',
  'key-result':
    'key result, key results, keyresult, keyresults, kr, krs, key result title, key result name, kr title, kr name, kr statement, kr description, key result description, key result statement, measure of success, success measure, success criteria, success criterion, schlusselergebnis, schlusselergebnisse, ergebnis, kernergebnis, resultat cle, resultats cles, resultado clave, resultados clave, resultado chave, resultados chave, 关键结果, 关键成果',
  initiative:
    'initiative, initiatives, project, projects, task, tasks, action, actions, action item, action items, activity, activities, todo, todos, deliverable, deliverables, big rock, big rocks, epic, epics, work, massnahme, massnahmen, aufgabe, aufgaben, projekt, projekte, iniciativa, iniciativas, accion, acciones, acao, acoes, tarefa, tarefas, tarea, tareas, actions prevues, projets, projet, 举措, 行动',
  priority:
    'theme, themes, pillar, pillars, strategic pillar, strategic priority, strategic theme, company priority, focus area, bet, bets',
  metrics: 'metrics, kpis',
  id: 'id, ids, okr id, item id, uuid, guid, key, no, nr, number, num, ref, code, identifier, nummer, numero',
  type: 'type, okr type, goal type, item type, kind, record type, category type, level type, issue type, typ, art, tipo',
  level: 'level, depth, indent, outline level, hierarchy level, ebene, niveau, nivel',
  parent:
    'parent, parents, parent id, parent ids, parent goal, parent goals, parent title, parent name, parent okr, parent objective, parent key result, parent item, aligned to, aligned with, alignment, aligns to, aligns with, supports, supporting, contributes to, contributing to, linked to, linked objective, linked goal, rolls up to, child of, belongs to, drives, parent okr id, ubergeordnet, ubergeordnetes ziel, padre, pai, objetivo padre',
  owner:
    'owner, owners, owned by, owner name, owner email, owner e mail, owner mail, owner id, owner ids, owner username, responsible, responsible person, accountable, assignee, assignees, assigned to, dri, lead, driver, champion, who, person, people, poc, point of contact, contact, verantwortlich, verantwortliche, verantwortlicher, verantwortung, zustandig, inhaber, responsable, responsables, responsavel, responsaveis, proprietaire, proprietario, dono, dueno, 负责人, 所有者',
  contributors:
    'contributors, contributor, collaborators, collaborator, contributing members, team members, members, participants, supported by, co owner, co owners, helpers, mitwirkende, beteiligte, colaboradores, contributeurs, participantes',
  team: 'team, teams, team name, team id, squad, department, departments, dept, group, groups, org unit, organization, organisation, business unit, unit name, division, tribe, area, abteilung, bereich, equipe, equipo, equipa, departamento, departement, time, 团队, 部门',
  cycle:
    'cycle, cycles, cycle name, period, time period, timeframe, time frame, quarter, quarters, okr cycle, okr period, planning period, interval, session, sprint, iteration, zeitraum, quartal, zyklus, periode, ciclo, periodo, trimestre, trimestres, 周期, 季度, year, jahr, ano, annee',
  start:
    'start, start date, starts, starts on, begin, begins, begin date, started at, starts at, start on, beginn, startdatum, date de debut, fecha de inicio, fecha inicio, data de inicio, data inicio',
  due: 'due, due date, end, end date, ends, ends on, end on, deadline, by when, until, target date, complete by, completion date, due on, due by, eta, ends at, timeline, bis, bis wann, enddatum, termin, faellig, fallig, frist, echeance, date limite, date de fin, fecha limite, fecha de fin, fecha fin, prazo, data limite, data de fim, data fim, data final',
  baseline:
    'baseline, base line, start value, starting value, initial value, initial, from, starting point, current state, metric start, startwert, ausgangswert, ist wert, ausgangslage, basis, valor inicial, valeur initiale, valeur de depart, linea base, linea de base, linha de base, 起始值, 初始值',
  target:
    'target, targets, target value, goal value, end value, to, metric target, desired value, target metric, stretch target value, soll, sollwert, zielwert, zielgrosse, valor objetivo, valor meta, valor alvo, valeur cible, cible, alvo, 目标值',
  stretch: 'stretch, stretch target, stretch goal, stretch value',
  current:
    'current, current value, actual, actuals, actual value, latest value, latest, value, status value, metric current, now, as is, current metric, aktuell, aktueller wert, istwert, ist, stand, valor actual, valor atual, valeur actuelle, valeur courante, realizado, 当前值, 现值',
  unit: 'unit, units, unit of measure, unit of measurement, uom, metric unit, measure unit, metric type, measurement type, metric format, einheit, unidad, unidade, unite, 单位',
  metric:
    'metric, kpi, metric name, indicator, measure, measurement, how measured, how we measure, kennzahl, messgrosse, metrica, metrique, indicador, indicateur, 指标',
  progress:
    'progress, progress %, % progress, percent complete, percentage complete, % complete, % done, percent done, percent, completion, completion %, completion rate, complete %, progress percentage, progress percent, okr progress, overall progress, attainment, achievement, achieved %, fortschritt, fortschritt %, zielerreichung, erreichungsgrad, erledigt %, avance, avance %, progreso, progreso %, progresso, progresso %, progres, avancement, avancement %, % avance, 进度, 完成度, 完成率',
  confidence:
    'confidence, confidence level, confidence score, confidence %, conf, confidence rating, confidence index, zuversicht, konfidenz, vertrauen, confianza, confianca, confiance, 信心, 信心指数',
  score:
    'score, final score, grade, final grade, final, end score, end of quarter score, eoq score, okr score, rating, final rating, eoq, closing score, endnote, bewertung, note finale, puntuacion, puntuacion final, pontuacao, nota, nota final, resultat final, 评分, 得分',
  midScore:
    'mid score, midterm score, mid term score, mid quarter score, midpoint score, mid quarter, mid term, midterm, interim score, moq score, mid quarter grade, midterm grade, halbzeit, zwischenstand, mi parcours',
  status:
    'status, state, health, rag, rag status, traffic light, tracking, current status, on track, overall status, stage, zustand, ampel, estado, etat, statut, situacao, 状态, done, completed',
  rank: 'priority, prio, importance, prioritat, prioridad, prioridade, priorite, p, 优先级, rank',
  weight: 'weight, weighting, weight %, gewicht, gewichtung, peso, poids, 权重',
  tags: 'tags, tag, labels, label, keywords, category, categories, schlagworte, etiquetas, etiqueta, etiquettes',
  description:
    'description, details, detail, background, context, rationale, why, motivation, why it matters, why now, beschreibung, details and context, hintergrund, warum, descripcion, descricao, contexto, motivo, pourquoi, 描述, 说明, 备注说明',
  note: 'note, notes, comment, comments, last comment, latest comment, update, updates, latest update, last update note, status update, check in, check ins, check in note, latest check in note, last check in, remarks, remark, kommentar, kommentare, bemerkung, bemerkungen, notiz, notizen, anmerkung, comentario, comentarios, commentaire, commentaires, remarques, notas, observaciones, observacoes, 备注, 评论',
  link: 'link, links, url, urls, web url, permalink, hyperlink, jira, jira link, dashboard, ticket, tickets, document, verweis, enlace, lien, liens, 链接',
  asOf: 'updated, updated at, last updated, last update, last updated at, last updated on, last modified, modified, modified at, as of, date, date of check in, last check in date, latest check in date, check in date, updated on, aktualisiert, aktualisiert am, datum, letzte aktualisierung, actualizado, fecha, fecha de actualizacion, atualizado em, data, mis a jour, mise a jour, 更新时间, 日期',
  ambition:
    'ambition, commitment, commitment type, okr class, goal class, aspirational or committed, committed or aspirational, committed aspirational',
} as const;

export type FieldRole = keyof typeof names;
export const fieldRoles = Object.keys(names) as FieldRole[];

/** The roles that hold statements, from the top of a plan down. */
export const statementRoles = ['priority', 'objective', 'key-result', 'initiative'] as const;
export type StatementRole = (typeof statementRoles)[number];

const byName: ReadonlyMap<string, FieldRole> = new Map(
  fieldRoles.flatMap((role) =>
    names[role].split(',').map((name): [string, FieldRole] => [name.trim(), role]),
  ),
);

/** A field of a goal, and of which one where its row holds several. */
export interface FieldMeaning {
  role: FieldRole;
  of?: StatementRole;
}

const owners: readonly (readonly [RegExp, StatementRole])[] = [
  [/^(?:objective|goal|o|obj|ziel|objetivo|objectif) /, 'objective'],
  [/^(?:key result|kr|schlusselergebnis|resultado clave|resultat cle) /, 'key-result'],
  [/^(?:initiative|project|task|action) /, 'initiative'],
];

/**
 * What a column, key or label means, by its name alone: in English, German, French, Spanish, Portuguese and Chinese, with capitals
 * and signs as people like them: `Owner(s)`, `owner_email`, `ownerEmail`, `Confidence (1–10)`.
 */
export function fieldMeaning(name: string): FieldMeaning | undefined {
  const plain = foldedWords(splitCamelCase(name.replace(/\((?:e?s|n|en|r)\)/g, 's')));
  const bare = foldedWords(splitCamelCase(name.replace(/\([^)]*\)|\[[^\]]*\]/g, '')));
  for (const words of new Set([plain, bare, plain.replace(/#/g, '').trim(), bare.replace(/ \d+$/, '')])) {
    const role = byName.get(words) ?? byName.get(words.replace(/s$/, ''));
    if (role) return { role };
  }
  return qualified(bare);
}

/** `KR owner`, `Objective status`. */
function qualified(words: string): FieldMeaning | undefined {
  for (const [pattern, of] of owners) {
    if (!pattern.test(words)) continue;
    const role = byName.get(words.replace(pattern, ''));
    if (role) return role === 'title' || isStatementRole(role) ? { role: of } : { role, of };
  }
  return undefined;
}

export function isStatementRole(role: FieldRole): role is StatementRole {
  return (statementRoles as readonly string[]).includes(role);
}

function splitCamelCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
}
