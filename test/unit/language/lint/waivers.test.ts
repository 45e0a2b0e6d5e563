import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addWaiver } from '../../../../language/lint/fixes/add-waiver.js';
import { openEditor } from '../../../support/completion.js';
import { openWorkspace, place } from '../../../support/workspace.js';

const unowned = 'key result spoilage "Spoilage per shop falls by a quarter" { from 8.4% to 6.3% }\n';

/** The findings of one file, and what is waived in it: `rule@line:column reason`. */
async function check(text: string, today?: string) {
  const workspace = await openWorkspace({ 'plan.okr': text }, { today });
  const findings = workspace
    .findings()
    .filter(({ rule, severity }) => severity !== 'hint' && rule !== 'objective-without-key-result')
    .map(place);
  const waived = workspace.services.lint.Linter.waived(workspace.document('plan.okr'));
  return {
    findings,
    waived: waived.map(({ finding, reason, until }) =>
      [place(finding), ...(until ? [`until ${until}`] : []), reason].join(' '),
    ),
  };
}

describe('Waivers', () => {
  it('answer for the element below, with their reason and their last day', async () => {
    assert.deepEqual(
      await check(`// okr-ignore missing-owner until 2026-12-31: Nobody is hired: yet.\n${unowned}`),
      {
        findings: [],
        waived: ['missing-owner@2:1 until 2026-12-31 Nobody is hired: yet.'],
      },
    );
  });

  it('answer for one statement and no other', async () => {
    const text = `person @mei "Mei Sato"
objective less-waste "Shops throw away less of what we told them to order" {
  // okr-ignore unknown-person, missing-owner: Joins in May.
  owner @ines
  contributors @tom
}
`;
    assert.deepEqual(await check(text), {
      findings: ['waiver-unused@3:33', 'unknown-person@5:16'],
      waived: ['unknown-person@4:9 Joins in May.'],
    });
  });

  it('stand above each other', async () => {
    const text = `// okr-ignore missing-owner: Nobody is hired yet.
// okr-ignore output-key-result: Promised to our partners.
// The blog is our best channel.
key result blog "Publish 10 blog posts" { from 0 posts to 10 posts }
`;
    assert.deepEqual(await check(text), {
      findings: [],
      waived: ['missing-owner@4:1 Nobody is hired yet.', 'output-key-result@4:18 Promised to our partners.'],
    });
  });

  it('leave what a waived finding says better unsaid', async () => {
    const text = `// okr-ignore output-key-result, missing-measure: Promised to our partners.
key result blog "Publish the blog posts" { owner @mei }
`;
    assert.deepEqual((await check(text)).findings, []);
  });

  it('answer for nothing behind a statement, above an empty line, or above a closing brace', async () => {
    for (const text of [
      `objective a "Shops throw away less" { owner @ines } // okr-ignore missing-owner: No.\n${unowned}`,
      `// okr-ignore missing-owner: No.\n\n${unowned}`,
      `${unowned.replace(' }', '\n// okr-ignore missing-owner: No.\n}')}`,
    ]) {
      const { findings, waived } = await check(text);
      assert.deepEqual(waived, [], text);
      assert.ok(
        findings.some((one) => one.startsWith('waiver-unused')),
        text,
      );
      assert.ok(
        findings.some((one) => one.startsWith('missing-owner')),
        text,
      );
    }
  });

  it('are no waivers within a text, nor with another word', async () => {
    const { findings } = await check(
      `objective a "Shops throw away less" { owner @ines   description """\n// okr-ignore missing-owner\n""" }\n// okr-ignored missing-owner\n`,
    );
    assert.deepEqual(findings, []);
  });

  it('answer for the whole file only above everything else', async () => {
    const waiver = '// okr-ignore-file missing-owner: A sketch.\n';
    assert.deepEqual((await check(`// Ours\n${waiver}\n${unowned}`)).findings, []);
    assert.deepEqual((await check(`${unowned}${waiver}`)).findings, [
      'missing-owner@1:1',
      'waiver-unused@2:1',
    ]);
  });

  it('say that they name no rule', async () => {
    assert.deepEqual((await check(`// okr-ignore: Because.\n${unowned}`)).findings, [
      'waiver-unused@1:1',
      'missing-owner@2:1',
    ]);
  });

  it('cannot answer for waivers', async () => {
    const text = `// okr-ignore-file waiver-without-reason: We never say why.\n// okr-ignore missing-owner\n${unowned}`;
    assert.deepEqual((await check(text)).findings, ['waiver-unused@1:20', 'waiver-without-reason@2:1']);
  });
});

const unbased = 'key result spoilage "Spoilage per shop falls to 6.3%" { to 6.3% }';

describe('The fix that waives', () => {
  for (const [what, text] of [
    ['an element', unowned],
    ['an element in a body', `objective a "Shops throw away less" { owner @ines\n  ${unbased}\n}\n`],
    [
      'an element on the line of another',
      `objective a "Shops throw away less" { owner @ines   ${unbased} }\n`,
    ],
    ['a statement', 'person @mei "Mei Sato"\nobjective a "Shops throw away less" {\n  owner @ines\n}\n'],
  ] as const) {
    it(`answers for the finding of ${what}`, async () => {
      const workspace = await openWorkspace({ 'plan.okr': text });
      const findings = workspace
        .findings()
        .filter(({ rule }) => /missing-owner|missing-baseline|unknown-person/.test(rule));
      assert.equal(findings.length, 1);
      const document = workspace.document('plan.okr');
      const [edit] =
        addWaiver(document, findings[0] as (typeof findings)[0])?.edits[document.uri.toString()] ?? [];
      assert.ok(edit?.snippet);
      const filled = { range: edit.range, newText: edit.snippet.replace('$1', 'We know.') };
      const after = TextDocument.applyEdits(document.textDocument as TextDocument, [filled]);
      const { waived, findings: left } = await check(after);
      assert.equal(waived.length, 1, after);
      assert.ok(
        left.every((one) => !one.startsWith(findings[0]?.rule ?? '')),
        after,
      );
    });
  }
});

describe('Completion in a waiver', () => {
  it('offers the rules that can be waived, first those that find something below', async () => {
    const editor = await openEditor({});
    const labels = await editor.labels(`// okr-ignore |\n${unowned}`);
    assert.equal(labels[0], 'missing-owner');
    assert.ok(labels.includes('output-key-result'));
    assert.ok(!labels.includes('syntax-error'));
    assert.deepEqual(await editor.labels(`// okr-ignore missing-owner, output-k|\n${unowned}`), [
      'output-key-result',
    ]);
    const second = await editor.labels(`// okr-ignore missing-owner, |\n${unowned}`);
    assert.ok(!second.includes('missing-owner') && second.includes('output-key-result'));
    assert.deepEqual(await editor.labels(`// okr-ignore missing-owner: a |\n${unowned}`), []);
    assert.deepEqual(await editor.labels(`// a comment |\n${unowned}`), []);
  });
});
