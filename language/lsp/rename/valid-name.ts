import type { Lexer } from 'langium';
import type { Namespace } from '../../grammar/declarations.js';

interface NameForm {
  /** A word after which such a name is. */
  after: string;
  tokens: readonly string[];
  rule: string;
}

const plainName: NameForm = {
  after: 'supports',
  tokens: ['ID'],
  rule: 'A name starts with a letter; letters, digits, `_` and single `-` between them may follow.',
};

const forms: Readonly<Record<Namespace, NameForm>> = {
  goal: plainName,
  team: plainName,
  person: {
    after: 'owner',
    tokens: ['HANDLE'],
    rule: 'A handle is `@` and letters or digits, with `.`, `-`, `_` or `/` between them, such as `@dev.patel`.',
  },
  cycle: {
    after: 'in',
    tokens: ['ID', 'CYCLE_ID', 'NUMBER'],
    rule: 'A cycle is a calendar name such as `2026-Q4`, `2026` or `2026-10`, or a name of letters, digits, `_` and single `-` between them.',
  },
};

/** Normalises a new name: without blanks around it, a handle with its `@`. */
export function writtenName(namespace: Namespace, typed: string): string {
  const name = typed.trim();
  return namespace === 'person' && !name.startsWith('@') ? `@${name}` : name;
}

/** Checks with the lexer whether a name is valid. @returns the rule that it breaks, or undefined */
export function whyInvalidName(namespace: Namespace, name: string, lexer: Lexer): string | undefined {
  const { after, tokens: allowed, rule } = forms[namespace];
  const { tokens, errors, hidden } = lexer.tokenize(`${after} ${name}`);
  const [, token] = tokens;
  const type = token?.tokenType.name ?? '';
  const alone =
    tokens.length === 2 && errors.length === 0 && !hidden.some(({ image }) => image.trim() !== '');
  const complete = token?.image === name && name !== '@' && (type !== 'NUMBER' || /^\d{4}$/.test(name));
  return alone && complete && allowed.includes(type) ? undefined : rule;
}
