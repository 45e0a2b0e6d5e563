import type { PlanFinding, PlanNode } from '../../language/protocol.js';
import { textButton } from '../controls.js';
import { element } from '../elements.js';
import { icon } from '../icons.js';
import type { Fixes } from './fixes.js';

/** Lists the findings on a node, each with its explanation and its quick fixes. */
export function findingList(
  findings: readonly PlanFinding[],
  uri: string,
  fixes: Fixes,
  explain: (rule: string) => void,
): HTMLElement[] {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => {
    const { rule, severity, message } = finding;
    const actions = element('div', { class: 'actions' });
    const offer = textButton('Quick fixes', () => {
      offer.disabled = true;
      fixes.list(finding, uri, (offered) => {
        const buttons = offered.map(({ title, preferred }) => {
          const button = textButton(title, () => fixes.apply(finding, uri, title));
          button.classList.toggle('preferred', preferred);
          return button;
        });
        const none = element('span', { class: 'quiet', tabindex: '-1' }, 'There is no quick fix for this.');
        offer.replaceWith(...(buttons.length > 0 ? buttons : [none]));
        (buttons[0] ?? none).focus();
      });
    });
    actions.append(
      textButton('Explain', () => explain(rule)),
      offer,
    );
    return element(
      'li',
      { 'data-severity': severity },
      icon(severity),
      element('div', {}, element('p', { dir: 'auto' }, message), element('code', {}, rule), actions),
    );
  });
  return [element('ul', { class: 'findings' }, ...items)];
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
      ...(until ? [element('span', { class: 'quiet' }, `until ${until}`)] : []),
    ),
  );
  return [element('ul', { class: 'waivers' }, ...items)];
}
