import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
  version,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pastedAs } from '../../exchange/pasted.js';
import { say } from '../../language/values/say.js';
import { type Clipboard, planOfClipboard } from './plan-of-clipboard.js';

/** The first release of the editor that lets extensions offer other pastes. */
const firstRelease = [1, 97] as const;

/** Offers *Paste as plan* after a list or a table was pasted into a plan. The plain paste stays the first choice. */
export function offerPasteAsPlan(client: BaseLanguageClient): Disposable {
  if (!isAtLeast(version, firstRelease)) return new Disposable(() => {});
  const kind = DocumentDropOrPasteEditKind.Empty.append('okr', 'plan');
  return languages.registerDocumentPasteEditProvider({ language: 'okr' }, new PasteAsPlan(client, kind), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain', 'text/html'],
  });
}

/** Remembers what it was made of: the plan is only written when the person chooses it. */
class PlanPaste extends DocumentPasteEdit {
  constructor(
    readonly document: TextDocument,
    readonly range: Range,
    readonly clipboard: Clipboard,
    kind: DocumentDropOrPasteEditKind,
  ) {
    super(clipboard.text, say`Paste as plan`, kind);
    this.yieldTo = [DocumentDropOrPasteEditKind.Text];
  }
}

class PasteAsPlan implements DocumentPasteEditProvider<PlanPaste> {
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly kind: DocumentDropOrPasteEditKind,
  ) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
  ): Promise<PlanPaste[] | undefined> {
    const [range] = ranges;
    const text = await data.get('text/plain')?.asString();
    const html = await data.get('text/html')?.asString();
    if (!range || text === undefined || !pastedAs(text, html)) return undefined;
    return [new PlanPaste(document, range, { text, ...(html && { html }) }, this.kind)];
  }

  async resolveDocumentPasteEdit(paste: PlanPaste, token: CancellationToken): Promise<PlanPaste> {
    const { document, range, clipboard } = paste;
    const plan = await planOfClipboard(this.client, document, range.start, clipboard, token);
    if (plan !== undefined) paste.insertText = plan;
    return paste;
  }
}

function isAtLeast(text: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = text.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
