import { reflection } from '../../grammar/generated/ast.js';
import { OkrReference } from '../../names/okr-reference.js';
import { nearestNames } from '../../values/nearest-names.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { declarePerson } from '../fixes/declare/declare-name.js';
import { changeName } from '../fixes/replace-text.js';
import { isPlaceholderHandle } from '../placeholder-handles.js';

export const unknownPerson = defineRule({
  meta: {
    id: 'unknown-person',
    category: 'chain',
    severity: 'warning',
    summary: 'If a project declares people, every handle is one of them.',
    needsAllFiles: true,
    fixable: true,
  },
  check: {
    PlanFile: (_file, { document, project, report }) => {
      if (!project.names.declaresAny('Person')) return;
      let people: string[] | undefined;
      let count = 0;
      for (const reference of document.references) {
        if (!isPerson(reference) || !reference.error || isGroup(reference.$refText)) continue;
        const range = reference.$refNode?.range;
        if (!range || reference.$refText.length < 2 || isPlaceholderHandle(reference.$refText)) continue;
        people ??= [...project.names.all()].filter(({ type }) => type === 'Person').map(({ name }) => name);
        const suggestions = count++ < maximumSuggestions ? nearestNames(reference.$refText, people) : [];
        const meant = suggestions.map((handle) => `\`${handle}\``).join(say` or `);
        const hint = meant ? say`Did you mean ${meant}?` : say`Declare the person, or use a declared handle.`;
        const message = say`No \`person\` in this project is \`${reference.$refText}\`. ${hint}`;
        report({ node: reference.container, range }, message, {
          fix: () => [...changeName(document, range, suggestions), ...declarePerson(reference, project)],
        });
      }
    },
  },
});

/** For so many handles of a file, likely ones are searched among all people. */
const maximumSuggestions = 100;

function isPerson(reference: unknown): reference is OkrReference {
  if (!(reference instanceof OkrReference)) return false;
  const { container, property } = reference;
  return reflection.getReferenceType({ container, property, reference }) === 'Person';
}

/** Groups, written `@org/team`, are declared on the code host. */
function isGroup(handle: string): boolean {
  return handle.includes('/');
}
