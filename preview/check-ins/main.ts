import '../styles/check-ins.css';
import type { CheckInFormCommand, CheckInFormMessage } from '../../language/protocol.js';
import { speakLanguageOfPage } from '../language.js';
import { CheckInForm } from './form.js';

declare function acquireVsCodeApi(): { postMessage(message: CheckInFormMessage): void };

/** The page of the form *My check-ins*. It only shows and collects; the language server reads and writes. */
speakLanguageOfPage();
const host = acquireVsCodeApi();
const form = new CheckInForm(document.body, (entries) => host.postMessage({ type: 'write', entries }));
window.addEventListener('message', ({ data }: MessageEvent<CheckInFormCommand>) => {
  if (data.type === 'show') form.show(data.person, data.choices);
  else form.showProblems(data.problems);
});
host.postMessage({ type: 'ready' });
