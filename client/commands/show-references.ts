import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { Command } from './command.js';

/**
 * Lists the places of a code lens. A lens has places in the types of the protocol, and the editor's own command needs
 * its own classes. Arguments: URI of the document, position in it, the places to list.
 */
export const showReferences: Command = {
  id: 'okr.showReferences',
  run({ client }, uri, position, locations) {
    const convert = client.protocol2CodeConverter;
    return commands.executeCommand(
      'editor.action.showReferences',
      convert.asUri(uri as string),
      convert.asPosition(position as Position),
      (locations as Location[]).map((location) => convert.asLocation(location)),
    );
  },
};
