// A language server of plain Langium services over the measured workspace, to compare ours with. Names of a plan are exported with
// the name of its team, which is the only service of its own.
import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
} from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { type LangiumServices, type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import grammar from './plain.langium';

class TeamNames extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const team = teamOf(document);
    return this.namesIn(document).map(([node, name]) =>
      this.descriptions.createDescription(node, team ? `${team}.${name}` : name, document),
    );
  }

  override async collectLocalSymbols(document: LangiumDocument): Promise<LocalSymbols> {
    const symbols = new MultiMap<AstNode, AstNodeDescription>();
    for (const [node, name] of this.namesIn(document))
      symbols.add(document.parseResult.value, this.descriptions.createDescription(node, name, document));
    return symbols;
  }

  private namesIn(document: LangiumDocument): [node: AstNode, name: string][] {
    return AstUtils.streamAllContents(document.parseResult.value)
      .map((node): [AstNode, string | undefined] => [node, this.nameProvider.getName(node)])
      .filter((entry): entry is [AstNode, string] => entry[1] !== undefined)
      .toArray();
  }
}

function teamOf({ parseResult }: LangiumDocument): string | undefined {
  return (parseResult.value as AstNode & { header?: { name?: string } }).header?.name;
}

const connection = createConnection(ProposedFeatures.all);
const { shared } = await createServicesForGrammar<LangiumServices, LangiumSharedServices>({
  grammar,
  languageMetaData: {
    caseInsensitive: false,
    fileExtensions: ['.okr'],
    languageId: 'okr',
    mode: 'production',
  },
  module: { references: { ScopeComputation: (services: LangiumServices) => new TeamNames(services) } },
  sharedModule: {
    lsp: { Connection: () => connection },
    workspace: { FileSystemProvider: () => NodeFileSystem.fileSystemProvider() },
  },
});
// Every file that is built is checked, as in ours.
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
