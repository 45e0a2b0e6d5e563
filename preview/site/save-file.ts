import type { PreviewMessage } from '../../language/protocol.js';

/** Gives an exported file to the reader as a download. The file never leaves the computer. */
export function saveFile({ format, name, content }: Extract<PreviewMessage, { type: 'save' }>): void {
  const bytes =
    format === 'png' ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) : content;
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
