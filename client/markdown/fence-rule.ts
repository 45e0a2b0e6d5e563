import type { PictureParams, PictureResult } from '../../language/protocol.js';
import { drawnFence, undrawnFence, waitingFence } from './fence-html.js';
import type { FenceRule, FenceToken, MarkdownIt } from './markdown-it.js';
import { drawnPerDocument, type PictureSource } from './picture-source.js';

/** What VS Code says of the document that it renders; new for every rendering. */
interface Environment {
  currentDocument?: { toString(): string; scheme: string };
}

/** Documents whose fences are about the text itself: the pages of the rules show what is wrong in it. */
const schemesOfText: readonly string[] = ['okr-rule'];

export type PictureTheme = PictureParams['theme'];

/**
 * Adds a rule to markdown-it that draws fences marked as `okr`. The previous rule handles all other fences, and those
 * that are not drawn yet.
 *
 * @param theme returns the present theme of the page
 * @returns the same instance
 */
export function drawFences(
  markdown: MarkdownIt,
  pictures: PictureSource,
  theme: () => PictureTheme,
): MarkdownIt {
  const { rules } = markdown.renderer;
  const asText: FenceRule =
    rules.fence ?? ((tokens, index, options, _, renderer) => renderer.renderToken(tokens, index, options));
  const places = new Places();

  rules.fence = (tokens, index, options, environment, renderer) => {
    const token = tokens[index] as FenceToken;
    const text = () => asText(tokens, index, options, environment, renderer);
    const document = documentOf(environment);
    if (!isPlan(token) || (document && schemesOfText.includes(document.scheme))) return text();
    const position = tokens.slice(0, index).filter(isPlan).length;
    if (position >= drawnPerDocument) return text();

    const uri = document?.toString();
    const picture = pictures.find({ text: token.content, theme: theme(), ...(uri && { uri }) });
    const place = `${uri} ${position}`;
    const shown = picture ?? places.last(place);
    if (picture && 'svg' in picture) places.keep(place, picture);
    if (!shown) return waitingFence(text());
    if ('problem' in shown) return undrawnFence(text(), shown.problem, markdown.utils.escapeHtml);
    return drawnFence({
      attributes: renderer.renderAttrs(token),
      picture: shown,
      text: token.content,
      isCurrent: picture !== undefined,
      escape: markdown.utils.escapeHtml,
    });
  };
  return markdown;
}

function isPlan({ info }: FenceToken): boolean {
  return /^\s*okr(?![\w-])/i.test(info ?? '');
}

function documentOf(environment: unknown): Environment['currentDocument'] {
  return (environment as Environment | undefined)?.currentDocument;
}

/** What was drawn last at each place: it stays while its fence is typed in, until the new picture is there. */
class Places {
  readonly #pictures = new Map<string, PictureResult>();

  last(place: string): PictureResult | undefined {
    return this.#pictures.get(place);
  }

  keep(place: string, picture: PictureResult): void {
    this.#pictures.delete(place);
    this.#pictures.set(place, picture);
    const [oldest] = this.#pictures.keys();
    if (this.#pictures.size > drawnPerDocument && oldest !== undefined) this.#pictures.delete(oldest);
  }
}
