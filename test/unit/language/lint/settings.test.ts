import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../../../language/index.js';
import { configurationSchema } from '../../../../language/lint/configuration-schema.js';
import { profiles } from '../../../../language/lint/profiles.js';
import { isEssential } from '../../../../language/lint/settings.js';
import { refinableSettings } from '../../../../language/project/configuration.js';
import { profileNames } from '../../../../language/project/rule-settings.js';
import { openWorkspace, place } from '../../../support/workspace.js';

const unowned = 'key result spoilage "Spoilage per shop falls by a quarter" { from 8.4% to 6.3% }\n';
const output = 'key result blog "Publish 10 blog posts" { owner @mei   from 0 posts to 10 posts }\n';
const outcome = 'key result revenue "Revenue from search rises by half" { owner @mei   from €40K to €60K }\n';

/** The findings of a project, each as `file rule severity`; hints are left out unless they are asked for. */
async function check(files: Record<string, string | object>, rule?: string) {
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  const workspace = await openWorkspace(Object.fromEntries(texts));
  return workspace
    .findings()
    .filter((finding) => (rule ? finding.rule === rule : finding.severity !== 'hint'))
    .map(({ uri, rule, severity }) => `${uri.replace('file:///plans/', '')} ${rule} ${severity}`);
}

describe('The configuration of rules', () => {
  it('sets the severity of a rule, or switches it off', async () => {
    const findings = (setting: unknown) =>
      check(
        { 'okr.config.json': { rules: { 'missing-owner': setting } }, 'plan.okr': unowned },
        'missing-owner',
      );
    assert.deepEqual(await findings('error'), ['plan.okr missing-owner error']);
    assert.deepEqual(await findings({ severity: 'hint' }), ['plan.okr missing-owner hint']);
    assert.deepEqual(await findings({}), ['plan.okr missing-owner warning']);
    assert.deepEqual(await findings('off'), []);
  });

  it('shows what a rule that is off had said better', async () => {
    const text = 'key result blog "Publish the blog posts" { owner @mei }\n';
    const off = { rules: { 'output-key-result': 'off', 'activity-key-result': 'off' } };
    assert.deepEqual(await check({ 'plan.okr': text }), ['plan.okr output-key-result warning']);
    assert.deepEqual(await check({ 'okr.config.json': off, 'plan.okr': text }), [
      'plan.okr missing-measure warning',
    ]);
  });

  it('is refined by folders on the way to a file, the nearest last', async () => {
    const findings = await check(
      {
        'okr.config.json': { rules: { 'missing-owner': 'error' } },
        'plan.okr': unowned,
        'sales/okr.config.json': { rules: { 'missing-owner': 'information' } },
        'sales/plan.okr': `plan sales in 2026-Q4\n${unowned}`,
        'sales/north/okr.config.json': { rules: { 'missing-owner': 'off' } },
        'sales/north/plan.okr': `plan north in 2026-Q4\n${unowned}`,
        'salesforce/plan.okr': `plan force in 2026-Q4\n${unowned}`,
      },
      'missing-owner',
    );
    assert.deepEqual(findings, [
      'plan.okr missing-owner error',
      'sales/plan.okr missing-owner information',
      'salesforce/plan.okr missing-owner error',
    ]);
  });

  it('refines a rule in its severity and in each option by itself', async () => {
    const objective = `objective blog "More of the right people hear of us" { owner @mei\n${output}${outcome}}\n`;
    const findings = await check(
      {
        'okr.config.json': { rules: { 'output-key-result': { withOutcome: 'information' } } },
        'sales/okr.config.json': { rules: { 'output-key-result': {} } },
        'sales/plan.okr': objective,
        'north/okr.config.json': { rules: { 'output-key-result': 'error' } },
        'north/plan.okr': `plan north in 2026-Q4\n${objective}`,
      },
      'output-key-result',
    );
    assert.deepEqual(findings, [
      'north/plan.okr output-key-result error',
      'sales/plan.okr output-key-result information',
    ]);
  });

  it('wins over the profile', async () => {
    const findings = (rules: object) =>
      check({ 'okr.config.json': { profile: 'strict', rules }, 'plan.okr': unowned }, 'undriven-key-result');
    assert.deepEqual(await findings({}), ['plan.okr undriven-key-result information']);
    assert.deepEqual(await findings({ 'undriven-key-result': 'warning' }), [
      'plan.okr undriven-key-result warning',
    ]);
  });
});

describe('The configuration of a project', () => {
  it('says when its fiscal year begins', async () => {
    const periodWith = async (configuration: object) => {
      const { shared } = await openWorkspace({
        'okr.config.json': JSON.stringify(configuration),
        'a.okr': '',
      });
      return shared.workspace.Projects.all[0]?.periodOf('FY27-Q1');
    };
    assert.deepEqual(await periodWith({}), { start: '2027-01-01', end: '2027-03-31' });
    assert.deepEqual(await periodWith({ cycleStart: 4 }), { start: '2026-04-01', end: '2026-06-30' });
    assert.deepEqual(await periodWith({ cycleStart: 4, cycleYear: 'start' }), {
      start: '2027-04-01',
      end: '2027-06-30',
    });
  });
});

describe('Profiles', () => {
  it('name rules that there are, and settings that a configuration may have', async () => {
    for (const profile of profileNames) {
      const files = { 'okr.config.json': { rules: profiles[profile] } };
      assert.deepEqual(await check(files), [], profile);
    }
  });

  it('lenient: an output next to an outcome is for information, any other is not', async () => {
    const findings = (profile: string, inner: string) =>
      check(
        {
          'okr.config.json': { profile },
          'plan.okr': `objective blog "More of the right people hear of us" { owner @mei\n${inner}}\n`,
        },
        'output-key-result',
      );
    assert.deepEqual(await findings('lenient', output + outcome), ['plan.okr output-key-result information']);
    assert.deepEqual(await findings('lenient', output), ['plan.okr output-key-result warning']);
    assert.deepEqual(await findings('balanced', output + outcome), ['plan.okr output-key-result warning']);
  });
});

describe('What is wrong in a configuration', () => {
  const problems = async (text: string, name = 'okr.config.json', others = {}) => {
    const workspace = await openWorkspace({ ...others, [name]: text, 'a/b.okr': unowned });
    return {
      found: workspace
        .findings()
        .filter(({ rule }) => rule === 'invalid-configuration')
        .map((finding) => `${place(finding).replace('invalid-configuration', '')} ${finding.message}`),
      configuration: workspace.shared.workspace.Projects.all[0]?.configuration,
    };
  };

  it('is said at its place, and the rest holds', async () => {
    const { found, configuration } = await problems(`{
  "profile": "strikt",
  "cycleStart": 13,
  "cadence": "weekly",
  "status": { "onTrack": 0.8, "confidence": { "atRisk": 40 } },
  "rules": {
    "missing-onwer": "off",
    "missing-owner": "of",
    "missing-measure": { "severity": "error", "maximum": 5 },
    "syntax-error": "off",
    "output-key-result": { "withOutcome": "fine" }
  },
  "include": ["*.okr", 5]
}`);
    assert.deepEqual(found, [
      '@2:14 `profile` is one of balanced, strict, lenient, not "strikt". Did you mean `strict`?',
      '@3:17 `cycleStart`: 13 is greater than 12.',
      '@5:57 `atRisk`: 40 is greater than 1.',
      '@7:5 There is no rule `missing-onwer`. Did you mean `missing-owner`?',
      '@8:22 `missing-owner` is one of off, error, warning, information, hint, not "of". Did you mean `off`?',
      '@9:47 There is no option `maximum`.',
      '@10:5 `syntax-error` cannot be configured: the file has no clear meaning while this rule finds something. Remove the setting.',
      '@11:43 `withOutcome` is one of error, warning, information, hint, not "fine". Did you mean `hint`?',
      '@13:24 `include`: this type "number" is invalid. Expected "string".',
    ]);
    assert.equal(configuration?.profile, 'balanced');
    assert.equal(configuration?.cadence, 'weekly');
    assert.deepEqual(configuration?.status, {
      onTrack: 0.8,
      atRisk: 0.6,
      confidence: { onTrack: 0.7, atRisk: 0.4 },
      notStarted: 0.1,
    });
    assert.deepEqual(configuration?.rules, {
      'missing-measure': { severity: 'error' },
      'output-key-result': {},
    });
    assert.deepEqual(configuration?.include, ['**/*.okr']);
  });

  it('is a threshold that leaves no room for another', async () => {
    const { found, configuration } = await problems('{ "status": { "onTrack": 0.5, "notStarted": 0.2 } }');
    assert.deepEqual(found, [
      '@1:3 At risk from 0.6 is above on track from 0.5, so no goal could be at risk. Lower `atRisk`. Until then the defaults apply.',
    ]);
    assert.equal(configuration?.status.onTrack, 0.9);
  });

  it('is a setting of the whole project in a folder within', async () => {
    const { found } = await problems(
      '{ "today": "2026-11-16", "rules": { "missing-owner": "off" } }',
      'a/okr.config.json',
      { 'okr.config.json': '{}' },
    );
    assert.equal(found.length, 1);
    assert.match(found[0] as string, /^@1:3 `today` applies to a whole project: /);
  });

  it('is a rule about the whole project in a folder within', async () => {
    const planWide = rules.find(({ meta }) => meta.planWide);
    assert.ok(planWide);
    const { found } = await problems(`{ "rules": { "${planWide.meta.id}": "off" } }`, 'a/okr.config.json', {
      'okr.config.json': '{}',
    });
    assert.match(found.join(), /^@1:14 `[a-z-]+` looks at the whole project: /);
  });
});

describe('The schema of configurations', () => {
  const { schema } = configurationSchema();

  it('is in the file for editors as the rules have it', () => {
    const file = JSON.parse(readFileSync('language/lint/configuration.schema.json', 'utf8'));
    assert.deepEqual(file, JSON.parse(JSON.stringify(schema)), 'run: npm run docs');
  });

  it('knows every profile, every rule that can be configured, and every setting of a folder', () => {
    assert.deepEqual(schema.properties.profile?.enum, profileNames);
    const configurable = rules.filter(({ meta }) => !isEssential(meta)).map(({ meta }) => meta.id);
    assert.deepEqual(Object.keys(schema.properties.rules?.properties ?? {}), configurable);
    for (const setting of refinableSettings) assert.ok(schema.properties[setting], setting);
  });
});
