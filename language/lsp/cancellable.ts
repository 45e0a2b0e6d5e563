import { isOperationCancelled } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Waits for a promise that the editor may cancel, and then answers with the error of the protocol for a cancelled
 * request.
 */
export async function cancellable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isOperationCancelled(error)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request has been cancelled.');
  }
}
