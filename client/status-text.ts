import type { StatusParams } from '../language/protocol.js';
import { counted } from '../language/values/counted.js';
import { say } from '../language/values/say.js';

/** The text of the status entry, and the action of a click. */
export interface StatusText {
  /** With `$(icon)` codes. */
  label: string;
  /** For screen readers: the same without icons. */
  spoken: string;
  tooltip: string;
  command: string;
  /** Whether the entry asks for attention. */
  alarm: boolean;
}

/** Describes a state of the server and, if it runs, its last report. */
export function describeStatus(
  server: 'starting' | 'running' | 'stopped',
  status: StatusParams | undefined,
): StatusText {
  if (server === 'stopped') {
    return {
      label: '$(error) OKR',
      spoken: say`OKR: the language server is stopped`,
      tooltip: say`The OKR language server is stopped. Click to restart it.`,
      command: 'okr.restartServer',
      alarm: true,
    };
  }
  if (server === 'starting' || status === undefined || status.state === 'loading') {
    return {
      label: '$(loading~spin) OKR',
      spoken: say`OKR: reading the plans`,
      tooltip: status
        ? say`Reading the plans of this workspace, ${counted(status.files, 'file')} so far. Click to show the output.`
        : say`Reading the plans of this workspace. Click to show the output.`,
      command: 'okr.showOutput',
      alarm: false,
    };
  }
  return describeFindings(status);
}

function describeFindings({ files, findings }: StatusParams): StatusText {
  const { errors, warnings, informations } = findings;
  const icon = errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(check)';
  const attention = errors + warnings;
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [informations, 'suggestion'],
  ] as const;
  const sentence = parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const summary = `${counted(files, 'file')}, ${sentence.join(', ') || say`no findings`}`;
  return {
    label: attention > 0 ? `${icon} OKR ${attention}` : `${icon} OKR`,
    spoken: `OKR: ${summary}`,
    tooltip: say`${summary}. Click to show the goals.`,
    command: 'okr.showGoals',
    alarm: false,
  };
}
