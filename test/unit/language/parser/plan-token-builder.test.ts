import assert from 'node:assert/strict';
import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type TokenBuilder } from 'langium';
import { OkrGrammar } from '../../../../language/grammar/generated/grammar.js';
import { PlanTokenBuilder } from '../../../../language/parser/plan-token-builder.js';

/** What decides how a text is split, by the name of each type of tokens. */
function tokensOf(builder: TokenBuilder) {
  const types = builder.buildTokens(OkrGrammar()) as TokenType[];
  return types.map(({ name, PATTERN, LONGER_ALT, GROUP }) => ({
    name,
    pattern: String(PATTERN),
    group: GROUP,
    longer: (LONGER_ALT as TokenType[] | undefined)?.map((type) => type.name),
  }));
}

describe('The tokens of the grammar', () => {
  it('are those that Langium builds', () => {
    const tokens = tokensOf(new PlanTokenBuilder());
    assert.deepEqual(tokens, tokensOf(new DefaultTokenBuilder()));
    assert.ok(tokens.some(({ longer }) => longer?.includes('ID')));
  });
});
