import { isOperationCancelled } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Waits for what an editor may lose interest in: then the answer is, as the protocol has it, that it was cancelled. */
export async function cancellable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isOperationCancelled(error)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request has been cancelled.');
  }
}
