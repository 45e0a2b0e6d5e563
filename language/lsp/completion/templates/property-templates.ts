import type { CompletionContext } from '../completion-context.js';

/** Properties that are written with placeholders; the others ask for one thing, which completion offers next. */
const snippets: Readonly<Record<string, (context: CompletionContext) => string>> = {
  email: () => 'email "${1:name@example.test}"',
  description: () => 'description "${1:What a reader should know}"',
  link: () => 'link "${1:https://}"',
  source: () => 'source "${1:https://}"',
  status: () => 'status ${1|planned,active,done|}',
  cadence: () => 'cadence ${1|weekly,biweekly,monthly,quarterly|}',
  better: () => 'better ${1|higher,lower|}',
  from: () => 'from ${1:unknown} to ${2:10%}',
  zones: () =>
    'zones { commit "${1:What is promised}" target "${2:What is aimed for}" stretch "${3:What would be great}" }',
  weight: () => 'weight ${1:2}',
  'reads as': () => 'reads as ${1|outcome,bridge,output,activity|} "${2:Why}"',
  reading: ({ today }) => `reading \${1:${today}} \${2:8.4%}`,
  'check-in': (context) =>
    context.body.header?.rule === 'Initiative'
      ? `check-in \${1:${context.today}} \${2:60%} "\${3:What moved, and why}"`
      : `check-in \${1:${context.today}} \${2:8.1%} confidence \${3:70%} "\${4:What moved, and why}"`,
  score: ({ today }) =>
    `score \${1:${today}} \${2:0.7} "\${3:What moved and why; what we keep, change, stop}"`,
  changed: ({ today }) =>
    `changed \${1:${today}} \${2|target,baseline,stretch,weight|} was \${3:5.9%} "\${4:Who decided it, and why}"`,
  dropped: ({ today }) => `dropped \${1:${today}} "\${2:Why}"`,
  retrospective: () => 'retrospective "${1:What we keep, change and stop}"',
};

/** The property with placeholders, in the syntax of snippets; undefined where its keyword is enough. */
export function propertySnippet(keyword: string, context: CompletionContext): string | undefined {
  return snippets[keyword]?.(context);
}
