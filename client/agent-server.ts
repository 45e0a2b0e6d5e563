import { Disposable, lm, McpStdioServerDefinition, workspace } from 'vscode';

/**
 * Offers `okr mcp` to the agents of the editor, for each folder of the workspace. Older editors know no such servers.
 *
 * @param program the path of the command line
 */
export function offerAgentServer(program: string): Disposable {
  if (typeof lm.registerMcpServerDefinitionProvider !== 'function') return Disposable.from();
  return lm.registerMcpServerDefinitionProvider('okr.plans', {
    provideMcpServerDefinitions: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map(
          ({ name, uri }) =>
            // The editor itself is the Node that runs the program.
            new McpStdioServerDefinition(`OKR: ${name}`, process.execPath, [program, 'mcp', uri.fsPath], {
              ELECTRON_RUN_AS_NODE: '1',
            }),
        ),
  });
}
