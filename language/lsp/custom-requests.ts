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
  type PlanParams,
  type PlanResult,
  planRequest,
  type StartParams,
  type StartResult,
  startRequest,
} from '../protocol.js';
import { planGraph } from '../report/plan-graph/plan-graph.js';
import { answerStart } from '../start/answer-start.js';
import { carryChoices, carryEdit } from './carry/carry-requests.js';
import { CheckIns } from './check-in/check-ins.js';
import type { OkrSharedLspServices } from './services.js';

/** Answers the custom requests: the plan as a graph, check-ins, and the next cycle. */
export function answerCustomRequests(connection: Connection, services: OkrSharedLspServices): void {
  connection.onRequest(planRequest, async ({ uri }: PlanParams): Promise<PlanResult> => {
    const { WorkspaceManager, WorkspaceLock, Projects } = services.workspace;
    await WorkspaceManager.ready;
    return WorkspaceLock.read(() => planGraph(Projects.meantBy(URI.parse(uri)), services));
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
