import type { PreviewCommand } from '../language/protocol.js';
import { connectHost } from './host.js';
import { Page } from './page.js';

/** Shows the page in an editor, which sends the plan. */
export function startInEditor(): void {
  const host = connectHost();
  const page = new Page(document.body, host);
  window.addEventListener('message', ({ data }: MessageEvent<PreviewCommand>) => page.receive(data));
  host.post({ type: 'ready' });
}
