import assert from 'node:assert/strict';
import type { PictureParams, PictureResult, PlanGraph } from '../../language/protocol.js';
import { StdioClient } from '../support/stdio-client.js';

const file = 'objective fresh "Customers find fresh bread"\n';
const fence = 'objective fresh "Another of the same name" {\n  supports fresh\n}\nperson @ana "Ana"\n';

describe('The request for the picture of a fence', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ 'shops.okr': file, 'README.md': `\`\`\`okr\n${fence}\`\`\`\n` });
    await client.open('shops.okr', file);
    await client.diagnosticsWhere('shops.okr', (found) => found.length > 0);
  });
  after(() => client.stop());

  const draw = (params: PictureParams) => client.connection.sendRequest<PictureResult>('okr/picture', params);

  it('is answered with a picture and its description', async () => {
    const result = await draw({ text: fence, theme: 'dark', uri: client.uri('README.md') });
    assert.ok('svg' in result);
    assert.match(result.svg, /^<svg /);
    assert.match(result.description, /^A tree of 1 objective\. Objective “Another of the same name”/);
  });

  it('is answered with what is wrong where there is no picture', async () => {
    const result = await draw({ text: 'objectiv\n', theme: 'dark' });
    assert.ok('problem' in result);
    assert.match(result.problem, /^Line 1: /);
  });

  it('leaves no trace in the plans of the workspace', async () => {
    const before = client.published.get(client.uri('shops.okr'));
    await draw({ text: `${fence}# again\n`, theme: 'light', uri: client.uri('README.md') });
    const plan = await client.connection.sendRequest<PlanGraph>('okr/plan', { uri: client.uri('shops.okr') });
    assert.deepEqual(
      plan.nodes.map(({ title }) => title),
      ['Customers find fresh bread'],
    );
    const symbols = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', {
      query: 'Another',
    });
    assert.deepEqual(symbols, []);
    assert.equal(client.published.get(client.uri('shops.okr')), before, 'nothing was checked again');
  });
});
