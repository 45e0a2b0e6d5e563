import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { OkrServices } from '../lint/services.js';
import {
  type CarryChoicesParams,
  type CarryChoicesResult,
  type CarryParams,
  type CarryResult,
  type CheckInChoicesParams,
  type CheckInChoicesResult,
  type CheckInParams,
  type CheckInResult,
  type CheckInsParams,
  type CheckInsResult,
  carryChoicesRequest,
  carryRequest,
  checkInChoicesRequest,
  checkInRequest,
  checkInsRequest,
  type EditGoalParams,
  type EditGoalResult,
  editGoalRequest,
  type PlanParams,
  type PlanUpdate,
  planRequest,
  type StartParams,
  type StartResult,
  startRequest,
} from '../protocol.js';
import { answerStart } from '../start/answer-start.js';
import { carryChoices, carryEdit } from './carry/carry-requests.js';
import { CheckIns } from './check-in/check-ins.js';
import { GoalEdits } from './goal-edit/goal-edits.js';
import { SentPlans } from './sent-plans.js';
import type { OkrSharedLspServices } from './services.js';

/** Answers the custom requests: the plan as a graph, check-ins, and the next cycle. */
export function answerCustomRequests(connection: Connection, services: OkrSharedLspServices): void {
  const plans = new SentPlans(services);
  connection.onRequest<PlanUpdate, void>(planRequest, async ({ uri, known }: PlanParams) => {
    const { WorkspaceManager, WorkspaceLock, Projects } = services.workspace;
    await WorkspaceManager.ready;
    return WorkspaceLock.read(() => plans.of(Projects.meantBy(URI.parse(uri)), known));
  });
  connection.onRequest<StartResult, void>(startRequest, (params: StartParams) => {
    const [language] = services.ServiceRegistry.all as readonly OkrServices[];
    return answerStart(params, (language as OkrServices).phrasing.PhraseReaders.for(undefined));
  });
  const checkIns = new CheckIns(services);
  connection.onRequest(
    checkInChoicesRequest,
    async ({ uri }: CheckInChoicesParams): Promise<CheckInChoicesResult> => {
      await services.workspace.WorkspaceManager.ready;
      return services.workspace.WorkspaceLock.read(() => checkIns.choices(URI.parse(uri)));
    },
  );
  connection.onRequest<CheckInResult, void>(checkInRequest, async (params: CheckInParams) => {
    await services.workspace.WorkspaceManager.ready;
    return services.workspace.WorkspaceLock.read(() => checkIns.edit(params));
  });
  connection.onRequest<CheckInsResult, void>(checkInsRequest, async (params: CheckInsParams) => {
    await services.workspace.WorkspaceManager.ready;
    return services.workspace.WorkspaceLock.read(() => checkIns.edits(params.checkIns));
  });
  const goalEdits = new GoalEdits(services);
  connection.onRequest<EditGoalResult, void>(editGoalRequest, async (params: EditGoalParams) => {
    await services.workspace.WorkspaceManager.ready;
    return services.workspace.WorkspaceLock.read(() => goalEdits.edit(params));
  });
  connection.onRequest(
    carryChoicesRequest,
    async ({ uri }: CarryChoicesParams): Promise<CarryChoicesResult> => {
      await services.workspace.WorkspaceManager.ready;
      return services.workspace.WorkspaceLock.read(() => carryChoices(URI.parse(uri), services));
    },
  );
  connection.onRequest<CarryResult, void>(carryRequest, async (params: CarryParams) => {
    await services.workspace.WorkspaceManager.ready;
    return services.workspace.WorkspaceLock.read(() => carryEdit(params, services));
  });
}
