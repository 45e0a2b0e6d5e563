import type { PlanFinding, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { textButton } from '../controls.js';
import { element } from '../elements.js';
import { icon } from '../icons.js';
import type { Fixes } from './fixes.js';

/** Makes what follows a finding: buttons or links. */
type Actions = (finding: PlanFinding) => HTMLElement[];

/** Lists the findings on a node, each with its explanation and its actions. */
export function findingList(findings: readonly PlanFinding[], actionsOf: Actions): HTMLElement[] {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => {
    const { rule, severity, message } = finding;
    return element(
      'li',
      { 'data-severity': severity },
      icon(severity),
      element(
        'div',
        {},
        element('p', { dir: 'auto' }, message),
        element('code', {}, rule),
        element('div', { class: 'actions' }, ...actionsOf(finding)),
      ),
    );
  });
  return [element('ul', { class: 'findings' }, ...items)];
}

/** Offers the page of the rule and the quick fixes, both in the editor. */
export function ruleActions(uri: string, fixes: Fixes, explain: (rule: string) => void): Actions {
  return (finding) => {
    const offer = textButton(say`Quick fixes`, () => {
      offer.disabled = true;
      fixes.list(finding, uri, (offered) => {
        const buttons = offered.map(({ title, preferred }) => {
          const button = textButton(title, () => fixes.apply(finding, uri, title));
          button.classList.toggle('preferred', preferred);
          return button;
        });
        const none = element(
          'span',
          { class: 'quiet', tabindex: '-1' },
          say`There is no quick fix for this.`,
        );
        offer.replaceWith(...(buttons.length > 0 ? buttons : [none]));
        (buttons[0] ?? none).focus();
      });
    });
    return [textButton(say`Explain`, () => explain(finding.rule)), offer];
  };
}

/** Links to the page of the rule. */
export function ruleLinks(addressOf: (rule: string) => string): Actions {
  return ({ rule }) => [
    element(
      'a',
      { href: addressOf(rule), rel: 'noreferrer', 'aria-label': say`Explain ${rule}` },
      say`Explain`,
    ),
  ];
}

/** Lists the waived findings of a node. */
export function waiverList(waivers: PlanNode['waivers']): HTMLElement[] {
  if (waivers.length === 0) return [];
  const items = waivers.map(({ rule, reason, until }) =>
    element(
      'li',
      {},
      element('code', {}, rule),
      element('p', { dir: 'auto' }, reason),
      ...(until ? [element('span', { class: 'quiet' }, say`until ${until}`)] : []),
    ),
  );
  return [element('ul', { class: 'waivers' }, ...items)];
}
