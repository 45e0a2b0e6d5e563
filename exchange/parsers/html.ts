import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Place } from '../place.js';
import type { Block, Inline, ListItem, Page, Remark } from '../sources/parsed.js';
import { limits, SourceProblem } from '../sources/source.js';
import { pushAll } from '../text/push.js';
import { readHtmlTable } from './html-table.js';
import {
  attribute,
  commentsIn,
  type Element,
  firstInput,
  isElement,
  isList,
  isText,
  mainPart,
  taskBody,
  taskNumber,
  taskTexts,
} from './html-tree.js';
import { InlineText } from './inline-text.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements without a word for the reader of a page. */
const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
]);
/** What surrounds the text of a page. */
const around: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'head', 'title']);
const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr ac:link ri:user'.split(
    ' ',
  ),
);
const bold: ReadonlySet<string> = new Set(['b', 'strong']);
const struck: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/**
 * Reads a page of a wiki, or of any web site, as the text that its reader sees. Nothing in it is run or loaded.
 *
 * @param file its name, for places
 * @throws {SourceProblem} where elements are nested deeper than in any page
 */
export function parseHtml(text: string, file: string): Page {
  const tree = parse(text, { sourceCodeLocationInfo: true });
  return new HtmlReader(file).page(tree.childNodes);
}

class HtmlReader {
  private readonly remarks: Remark[] = [];
  private depth = 0;

  constructor(private readonly file: string) {}

  page(nodes: readonly Node[]): Page {
    for (const { data, sourceCodeLocation } of commentsIn(nodes))
      this.remark(data, { file: this.file, line: sourceCodeLocation?.startLine ?? 1 }, 'comment');
    const main = mainPart(nodes);
    if (main) this.remarkAround(nodes, main);
    const blocks = this.blocks(main ? [main] : nodes);
    return { blocks, remarks: this.remarks, lines: [] };
  }

  /** The texts outside of the main part, word for word, so that nothing of the page is lost silently. */
  private remarkAround(nodes: readonly Node[], main: Element): void {
    for (const node of nodes) {
      if (node === main) continue;
      if (isText(node)) this.remark(node.value, this.placeOf(node), 'outside of the page’s main part');
      else if (isElement(node) && !silent.has(node.tagName))
        this.nested(() => this.remarkAround(node.childNodes, main));
    }
  }

  private remark(text: string, place: Place, reason: string): void {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown !== '') this.remarks.push({ text: shown, place, reason });
  }

  /** Blocks of some nodes; running text between blocks is a paragraph. */
  blocks(nodes: readonly Node[]): Block[] {
    const blocks: Block[] = [];
    let running: Node[] = [];
    const flush = () => {
      const [first] = running;
      const text = this.inline(running);
      if (first && text.text !== '') blocks.push({ type: 'paragraph', text, place: this.placeOf(first) });
      running = [];
    };
    for (const node of nodes) {
      if (isText(node) || (isElement(node) && inlineElements.has(node.tagName))) {
        running.push(node);
        continue;
      }
      flush();
      if (isElement(node))
        pushAll(
          blocks,
          this.nested(() => this.element(node)),
        );
    }
    flush();
    return blocks;
  }

  private element(node: Element): Block[] {
    const name = node.tagName;
    const place = this.placeOf(node);
    if (silent.has(name)) return [];
    if (around.has(name)) {
      this.remark(this.inline(node.childNodes).text, place, `<${name}>`);
      return [];
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) return [{ type: 'heading', level: Number(level), text: this.inline(node.childNodes), place }];
    if (name === 'ul' || name === 'ol' || name === 'ac:task-list')
      return [{ type: 'list', items: this.items(node), place }];
    if (name === 'table') return [...this.caption(node), { type: 'table', table: this.table(node), place }];
    if (name === 'blockquote') return [{ type: 'quote', blocks: this.blocks(node.childNodes), place }];
    if (name === 'pre') return [{ type: 'code', text: this.inline(node.childNodes).text, place }];
    return this.blocks(node.childNodes);
  }

  private table(node: Element) {
    return readHtmlTable(node, {
      placeOf: (element) => this.placeOf(element),
      inline: (element) => this.inline(element.childNodes),
      isTicked: (element) => this.ticked(element),
    });
  }

  private caption(table: Element): Block[] {
    return this.blocks(table.childNodes.filter((node) => isElement(node) && node.tagName === 'caption'));
  }

  private items(list: Element): ListItem[] {
    return list.childNodes.flatMap((node): ListItem[] => {
      if (isText(node)) return this.strayItem(node);
      if (!isElement(node) || silent.has(node.tagName)) return [];
      if (node.tagName === 'ac:task') this.remarkBesidesBody(node);
      const checked = this.ticked(node);
      const children = node.tagName === 'ac:task' ? taskBody(node) : node.childNodes;
      const blocks = this.nested(() => this.blocks(isList(node) ? [node] : children));
      const mark = this.taskStatus(node);
      return [
        {
          ...(checked !== undefined && { checked }),
          ...(mark && { mark }),
          blocks,
          place: this.placeOf(node),
        },
      ];
    });
  }

  /** Text of a list that is in none of its items. */
  private strayItem(node: Node): ListItem[] {
    const blocks = this.blocks([node]);
    return blocks.length > 0 ? [{ blocks, place: this.placeOf(node) }] : [];
  }

  /** Texts of a task outside of its body, but for its number and its state. */
  private remarkBesidesBody({ childNodes }: Element): void {
    for (const node of childNodes) {
      if (isElement(node) && (taskTexts.has(node.tagName) || silent.has(node.tagName))) continue;
      const text = this.inline([node]).text;
      if (!(isElement(node) && taskNumber.test(text)))
        this.remark(text, this.placeOf(node), 'outside of the text of a task');
    }
  }

  /** Whether a box at the start of an item is ticked; undefined where it has none. */
  private ticked(node: Element): boolean | undefined {
    const status = this.taskStatus(node);
    if (status !== undefined) return status === 'complete';
    const marked =
      attribute(node, 'data-inline-task-id') !== undefined ||
      /\b(?:un)?checked\b/.test(attribute(node, 'class') ?? '');
    if (marked) return /(?:^|\s)checked\b/.test(attribute(node, 'class') ?? '');
    const box = firstInput(node.childNodes);
    return box && attribute(box, 'type') === 'checkbox' ? attribute(box, 'checked') !== undefined : undefined;
  }

  private taskStatus({ tagName, childNodes }: Element): string | undefined {
    const status =
      tagName === 'ac:task'
        ? childNodes.filter(isElement).find((child) => child.tagName === 'ac:task-status')
        : undefined;
    return status && this.inline(status.childNodes).text;
  }

  inline(nodes: readonly Node[]): Inline {
    const target = new InlineText();
    this.addInline(nodes, target);
    return target.result();
  }

  private addInline(nodes: readonly Node[], target: InlineText): void {
    for (const node of nodes) {
      if (isText(node)) target.add(node.value);
      else if (isElement(node) && !silent.has(node.tagName)) this.nested(() => this.addElement(node, target));
    }
  }

  private addElement(node: Element, target: InlineText): void {
    const name = node.tagName;
    if (name === 'br') return target.lineBreak();
    if (name === 'img') return target.add(attribute(node, 'alt') ?? '');
    if (name === 'a') target.link(attribute(node, 'href') ?? '');
    if (bold.has(name)) return target.within('bold', () => this.addInline(node.childNodes, target));
    if (struck.has(name)) return target.within('struck', () => this.addInline(node.childNodes, target));
    const isBlock = !inlineElements.has(name);
    if (isBlock) target.lineBreak();
    this.addInline(node.childNodes, target);
    if (isBlock) target.lineBreak();
    return undefined;
  }

  private nested<Result>(read: () => Result): Result {
    this.depth++;
    if (this.depth > limits.depth)
      throw new SourceProblem(`${this.file} is nested deeper than ${limits.depth} levels.`);
    const result = read();
    this.depth--;
    return result;
  }

  private placeOf(node: Node): Place {
    return { file: this.file, line: node.sourceCodeLocation?.startLine ?? 1 };
  }
}
