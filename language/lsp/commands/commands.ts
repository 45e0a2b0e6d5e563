import { URI } from 'langium';
import type { ExecuteCommandHandler } from 'langium/lsp';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { InitializeParams, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { CarryParams, CheckInParams, ExportPlansParams, ExportPlansResult } from '../../protocol.js';
import { carryChoices, carryEdit } from '../carry/carry-requests.js';
import { CheckIns } from '../check-in/check-ins.js';
import { type ClientAbilities, clientAbilities } from '../negotiation/client-abilities.js';
import { applyEditCommand } from '../negotiation/fitted-results.js';
import type { OkrSharedLspServices } from '../services.js';
import { applicable, newFileEdit } from './applicable-edit.js';

/** The commands of the server, by what they do. Their names differ from those of editors, which may ask questions first. */
export const commandNames = {
  applyEdit: applyEditCommand,
  checkIn: 'okr.writeCheckIn',
  carry: 'okr.writeNextCycle',
  exportPlans: 'okr.exportPlans',
} as const;

/** What a command did: its edit, and whether the editor applied it. An editor that applies no edits gets it back. */
interface Outcome {
  applied: boolean;
  edit: WorkspaceEdit;
}

type Command = (argument: never) => Promise<unknown>;

/** Check-ins, the next cycle and exports as commands of the protocol, for every editor. */
export class OkrCommands implements ExecuteCommandHandler {
  private abilities: ClientAbilities = clientAbilities({ capabilities: {} });
  private readonly checkIns: CheckIns;
  private readonly byName: Readonly<Record<string, Command>> = {
    [commandNames.applyEdit]: (edit: WorkspaceEdit) => this.apply(edit),
    [commandNames.checkIn]: (params: CheckInParams) => this.checkIn(params),
    [commandNames.carry]: (params: Omit<CarryParams, 'to'> & { to?: string }) => this.carry(params),
    [commandNames.exportPlans]: (params: ExportPlansParams) => this.exportPlans(params),
  };
  readonly commands: string[] = Object.values(commandNames);

  constructor(private readonly services: OkrSharedLspServices) {
    this.checkIns = new CheckIns(services);
    services.lsp.LanguageServer.onInitialize((params: InitializeParams) => {
      this.abilities = clientAbilities(params);
    });
  }

  /** @throws {ResponseError} for wrong arguments, and with the reason where the command cannot be done */
  async executeCommand(name: string, [argument]: unknown[]): Promise<unknown> {
    const command = this.byName[name];
    if (!command) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${name}.`);
    if (typeof argument !== 'object' || argument === null)
      throw new ResponseError(ErrorCodes.InvalidParams, `${name} needs an object as its argument.`);
    await this.services.workspace.WorkspaceManager.ready;
    return command(argument as never);
  }

  private async checkIn(params: CheckInParams): Promise<Outcome> {
    if (typeof params.location?.uri !== 'string' || typeof params.value !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, 'A check-in needs `location` and `value`.');
    const { WorkspaceLock } = this.services.workspace;
    const result = await WorkspaceLock.read(() => this.checkIns.edit(params));
    return this.apply(resultOf(result).edit);
  }

  private async carry({ uri, from, to, team }: Omit<CarryParams, 'to'> & { to?: string }): Promise<unknown> {
    if (typeof uri !== 'string' || typeof from !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, 'The next cycle needs `uri` and `from`.');
    const { WorkspaceLock } = this.services.workspace;
    const result = await WorkspaceLock.read(() => {
      const next = to ?? carryChoices(URI.parse(uri), this.services).find((one) => one.from === from)?.to;
      if (!next) throw new ResponseError(ErrorCodes.InvalidParams, `Name the cycle after ${from} as \`to\`.`);
      return carryEdit({ uri, from, to: next, ...(team !== undefined && { team }) }, this.services);
    });
    const { edit, files, decisions, leftBehind } = resultOf(result);
    if (files.length === 0) throw failed(`Nothing is carried on: ${leftBehind} goals stay behind.`);
    return { ...(await this.apply(edit)), files, decisions, leftBehind };
  }

  private async exportPlans({ uri, format, file }: ExportPlansParams): Promise<ExportPlansResult> {
    const exporter = this.services.lsp.PlanExporter;
    if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'An export needs `uri`.');
    const text = await this.services.workspace.WorkspaceLock.read(() =>
      exporter?.text(URI.parse(uri), format ?? 'markdown'),
    );
    if (text === undefined)
      throw new ResponseError(ErrorCodes.InvalidParams, `There is no format ${format}.`);
    if (file === undefined) return { text };
    if (await this.services.workspace.FileSystemProvider.exists(URI.parse(file)))
      throw failed(`${decodeURIComponent(file)} exists already.`);
    return { text, ...(await this.apply(newFileEdit(file, text))) };
  }

  /** Asks the editor to apply an edit, in a form that the editor reads. */
  private async apply(edit: WorkspaceEdit): Promise<Outcome> {
    const fitting = applicable(edit, this.abilities);
    if ('problem' in fitting) throw failed(fitting.problem);
    const connection = this.services.lsp.Connection;
    if (!connection || !this.abilities.appliesEdits) return { applied: false, edit: fitting.edit };
    const { applied, failureReason } = await connection.workspace.applyEdit(fitting.edit);
    if (!applied) throw failed(failureReason ?? 'The editor did not apply the edit.');
    return { applied, edit: fitting.edit };
  }
}

function resultOf<Result extends object>(result: Result | { problem: string }): Result {
  if ('problem' in result) throw failed(result.problem);
  return result;
}

function failed(problem: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, problem);
}
