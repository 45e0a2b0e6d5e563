import { foldedWords } from '../text/fold.js';

/** What a status of work means in a plan. */
export type WorkState = 'planned' | 'active' | 'done' | 'dropped';

const names: Readonly<Record<WorkState, string>> = {
  planned:
    'planned, not started, to do, todo, open, new, backlog, pending, upcoming, next, proposed, geplant, offen, nicht begonnen, pendiente, no iniciado, nao iniciado, por hacer, a faire, pas commence, planifie, planejado, 未开始',
  active:
    'active, in progress, progressing, started, doing, ongoing, on track, at risk, off track, behind, wip, underway, running, delayed, blocked, on hold, in review, in arbeit, laufend, begonnen, aktiv, en curso, en progreso, em andamento, em progresso, en cours, 进行中',
  done: 'done, complete, completed, finished, closed, achieved, delivered, shipped, released, live, met, erledigt, fertig, abgeschlossen, erreicht, hecho, completado, terminado, finalizado, concluido, feito, termine, fait, acheve, 已完成, 完成, true, yes, ✅, ☑, ✔',
  dropped:
    'dropped, cancelled, canceled, abandoned, deprioritized, deprioritised, discarded, stopped, aborted, removed, wont do, descoped, killed, verworfen, abgebrochen, gestrichen, cancelado, descartado, annule, abandonne, 已取消',
};

const byName: ReadonlyMap<string, WorkState> = new Map(
  (Object.keys(names) as WorkState[]).flatMap((state) =>
    names[state].split(',').map((name): [string, WorkState] => [name.trim(), state]),
  ),
);

/** The state of work that a text says and nothing else. */
export function workStateOf(text: string): WorkState | undefined {
  return byName.get(text.trim()) ?? byName.get(foldedWords(text.replace(/'/g, '')));
}
