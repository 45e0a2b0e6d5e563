import type { PlanGraph } from '../language/protocol.js';
import { say } from '../language/values/say.js';
import { element, setHidden, setText } from './elements.js';

/** Says why the shown plan differs from the present content of the files. */
export class Banner {
  readonly root = element('p', { class: 'banner', role: 'status', hidden: '' });

  /** @param text hides the banner if it is empty */
  show(text: string): void {
    setHidden(this.root, text === '');
    setText(this.root, text);
  }
}

/** Describes files that cannot be read; empty if there are none. */
export function brokenText({ brokenFiles }: Pick<PlanGraph, 'brokenFiles'>): string {
  const names = brokenFiles.map((uri) => decodeURIComponent(uri.split('/').at(-1) ?? uri));
  if (names.length === 0) return '';
  const listed =
    names.length > 3 ? say`${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return say`Showing the last readable state of ${listed}. Fix the syntax errors to see the present state.`;
}
