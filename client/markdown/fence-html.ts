import type { PictureResult } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

/** A fence that can be drawn. */
export interface DrawnFence {
  /** Attributes that VS Code scrolls by, with a space in front. */
  attributes: string;
  picture: Extract<PictureResult, { svg: string }>;
  text: string;
  /** Whether it shows this very text, and not what was here before. */
  isCurrent: boolean;
  escape(text: string): string;
}

/**
 * Returns the picture, with the text to unfold. In an `img` element the drawing is a separate document: the content
 * security policy of the page stays strict, and a plan has no effect on the page.
 */
export function drawnFence({ attributes, picture, text, isCurrent, escape }: DrawnFence): string {
  return (
    `<div${attributes}><figure class="okr-fence${isCurrent ? '' : ' okr-outdated'}">` +
    `<img alt="${escape(picture.description)}" src="${svgAddress(picture.svg)}">` +
    `<details><summary>${escape(say`Text`)}</summary><pre><code class="language-okr">${escape(text)}</code></pre></details>` +
    '</figure></div>\n'
  );
}

/** Returns the text while its picture is being drawn. */
export function waitingFence(code: string): string {
  return `<div class="okr-fence okr-waiting" aria-busy="true">${code}</div>\n`;
}

/** Returns the text, with the reason why there is no picture. */
export function undrawnFence(code: string, problem: string, escape: (text: string) => string): string {
  return `<div class="okr-fence">${code}<p class="okr-problem">${escape(problem)}</p></div>\n`;
}

function svgAddress(svg: string): string {
  // Half of a character pair cannot be encoded.
  return `data:image/svg+xml,${encodeURIComponent(svg.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}
