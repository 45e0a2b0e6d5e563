import type { IToken, TokenType } from 'chevrotain';
import type { LangiumParser } from 'langium';

/** Parses the rest of a repetition, such as the statements of a body. */
type Repetition = (...args: unknown[]) => unknown;
type Recovery = (repetition: Repetition, args: unknown[], ...more: unknown[]) => void;

/** The part of Chevrotain's parser that goes on after an error in a repetition. */
interface RecoveringParser {
  readonly input: readonly IToken[];
  /** The index of the token that was read last. */
  readonly currIdx: number;
  attemptInRepetitionRecovery: Recovery;
  /** Returns the first of the next tokens after which one of the open rules can go on. */
  findReSyncTokenType: () => TokenType;
  flattenFollowSet: () => TokenType[];
  tokenMatcher: (token: IToken, type: TokenType) => boolean;
  LA: (distance: number) => IToken;
}

/** A repetition in which the parser goes on after errors. */
interface Running {
  /** What the repetition repeats: an object of its own for each body. */
  action: unknown;
  /** The arguments of the next attempt, after one more error. */
  next: Parameters<Recovery> | undefined;
}

/** Lets the parser go on after any number of errors in one body, in linear time and with the same stack. */
export function recoverWithoutLimit(parser: LangiumParser): void {
  const { wrapper } = parser as unknown as { wrapper: RecoveringParser };
  recoverInLoop(wrapper);
  rememberEnd(wrapper);
}

/**
 * By itself, Chevrotain calls the repetition again for each error, from
 * within the one before, so that some thousands of errors would exhaust the stack. That call is the last thing that a repetition
 * does, so it is safe to return first and to make the call afterwards.
 */
function recoverInLoop(wrapper: RecoveringParser): void {
  const attempt = wrapper.attemptInRepetitionRecovery;
  const running: Running[] = [];
  wrapper.attemptInRepetitionRecovery = function (...parameters) {
    const [, [, action]] = parameters;
    const innermost = running.at(-1);
    if (innermost && innermost.action === action) {
      innermost.next = parameters;
      return;
    }
    const own: Running = { action, next: parameters };
    running.push(own);
    try {
      while (own.next) {
        const { next } = own;
        own.next = undefined;
        attempt.apply(this, next);
      }
    } finally {
      running.pop();
    }
  };
}

/**
 * After each error, Chevrotain looks for the end of the body. The end stays the same for all errors of the body, so it is
 * remembered until the parser has passed it, or is in another rule.
 */
function rememberEnd(wrapper: RecoveringParser): void {
  let last:
    | { input: readonly IToken[]; types: TokenType[]; from: number; to: number; type: TokenType }
    | undefined;
  wrapper.findReSyncTokenType = () => {
    const { input, currIdx } = wrapper;
    const types = wrapper.flattenFollowSet();
    const from = currIdx + 1;
    const isKnown =
      last?.input === input && last.from <= from && from <= last.to && isSame(last.types, types);
    if (last && isKnown) return last.type;
    for (let to = from; ; to++) {
      const token = wrapper.LA(to - currIdx);
      const type = types.find((one) => wrapper.tokenMatcher(token, one));
      if (!type) continue;
      last = { input, types, from, to, type };
      return type;
    }
  };
}

function isSame(left: readonly TokenType[], right: readonly TokenType[]): boolean {
  return left.length === right.length && left.every((type, index) => type === right[index]);
}
