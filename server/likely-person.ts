import { userInfo } from 'node:os';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { gitUserName } from '../history/user-name.js';
import { handleFrom } from '../language/names/spelled-names.js';
import {
  type LikelyPersonParams,
  type LikelyPersonResult,
  likelyPersonRequest,
} from '../language/protocol.js';

/** Answers who uses this machine: the name in git, else the name of the account, as a handle. */
export function answerLikelyPerson(connection: Connection): void {
  connection.onRequest(
    likelyPersonRequest,
    async ({ folder }: LikelyPersonParams): Promise<LikelyPersonResult> => {
      const names = [await gitUserName(folder ? URI.parse(folder).fsPath : process.cwd()), accountName()];
      return names.map((name) => (name ? handleFrom(name) : undefined)).find(Boolean) ?? null;
    },
  );
}

/** Containers may run under an account without a name. */
function accountName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
