import { AstUtils } from 'langium';
import { isDeclaration } from '../../../grammar/declarations.js';
import { isOwner } from '../../../grammar/generated/ast.js';
import { calendarQuarter } from '../../../values/cycles.js';
import type { CompletionContext } from '../completion-context.js';

/** The text of an element that completion inserts. */
export interface ElementTemplate {
  /** The syntax node's type in the grammar. */
  type: string;
  /** Short forms by which people look for it. */
  alias?: string;
  /** In which bodies it may begin; `PlanFile` is the file itself. */
  in: readonly string[];
  /** The element with placeholders, in the syntax of snippets. */
  snippet(context: CompletionContext): string;
}

/** Every element of the language, in the usual order in a file. */
export const elementTemplates: readonly ElementTemplate[] = [
  {
    type: 'PlanHeader',
    in: ['PlanFile'],
    snippet: ({ today }) => `plan \${1:team} in \${2:${calendarQuarter(today)}}\n$0`,
  },
  {
    type: 'Objective',
    in: ['PlanFile'],
    snippet: (context) =>
      lines(
        'objective ${1:name} "${2:What will be different, for whom}" {',
        `  owner \${3:${ownerHere(context)}}`,
        '  $0',
        '}',
      ),
  },
  {
    type: 'KeyResult',
    alias: 'kr',
    in: ['PlanFile', 'Objective'],
    snippet: (context) =>
      lines(
        'key result ${1:name} "${2:What changes, for whom}" {',
        `  owner \${3:${ownerHere(context)}}`,
        '  from ${4:unknown} to ${5:10%}$0',
        '}',
      ),
  },
  {
    type: 'Initiative',
    in: ['PlanFile', 'Objective', 'KeyResult', 'Initiative'],
    snippet: (context) =>
      lines(
        'initiative ${1:name} "${2:What we do}" {',
        // Inside a key result or another initiative, the place says what the work drives.
        ...(['KeyResult', 'Initiative'].includes(context.body.header?.rule ?? '')
          ? []
          : ['  drives ${3:key-result}']),
        `  owner \${4:${ownerHere(context)}}`,
        '  status ${5|planned,active,done|}$0',
        '}',
      ),
  },
  {
    type: 'CheckInBlock',
    in: ['PlanFile'],
    snippet: (context) =>
      lines(`check-ins \${1:${context.today}} by \${2:${ownerHere(context)}} {`, '  $0', '}'),
  },
  {
    type: 'Priority',
    in: ['PlanFile'],
    snippet: (context) =>
      lines(
        'priority ${1:name} "${2:What matters most}" {',
        `  owner \${3:${ownerHere(context)}}`,
        `  in \${4:${context.today.slice(0, 4)}}$0`,
        '}',
      ),
  },
  {
    type: 'Metric',
    in: ['PlanFile'],
    snippet: (context) =>
      lines(
        'metric ${1:name} "${2:What is counted}" {',
        '  ${3|outcome,bridge,output,activity|}',
        '  unit ${4:%}',
        '  better ${5|higher,lower|}',
        `  owner \${6:${ownerHere(context)}}$0`,
        '}',
      ),
  },
  {
    type: 'Team',
    in: ['PlanFile'],
    snippet: (context) =>
      lines(
        'team ${1:name} "${2:Name}" {',
        `  owner \${3:${ownerHere(context)}}`,
        '  cadence ${4|weekly,biweekly,monthly,quarterly|}$0',
        '}',
      ),
  },
  {
    type: 'Person',
    in: ['PlanFile'],
    snippet: () => 'person @${1:handle} "${2:First Last}"$0',
  },
  {
    type: 'Cycle',
    in: ['PlanFile'],
    snippet: ({ today }) => {
      const year = today.slice(0, 4);
      return `cycle \${1:name} from \${2:${year}-01-01} to \${3:${year}-12-31}$0`;
    },
  },
];

function lines(...all: string[]): string {
  return all.join('\n');
}

/** Returns the owner of the element around the cursor, who mostly owns what is written next; else a placeholder. */
function ownerHere({ element }: CompletionContext): string {
  const around = element && AstUtils.getContainerOfType(element, isDeclaration);
  const statements: readonly { $type: string }[] = around?.statements ?? [];
  return statements.find(isOwner)?.person?.$refText ?? '@owner';
}
