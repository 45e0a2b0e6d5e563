/** One section of a scenario file: its kind, what it is about, and its text. */
export interface Section {
  kind: string;
  subject: string;
  text: string;
}

/** What a command should do. */
export interface Step {
  /** As typed in a shell; words in double quotes stay together. */
  command: string;
  environment: Record<string, string>;
  input: string;
  status: Section;
  stdout: Section;
  stderr: Section;
}

/** Documents, commands and what they should answer: one text file, read from top to bottom. */
export interface Scenario {
  sections: Section[];
  /** Contents by path. */
  files: Map<string, string>;
  steps: Step[];
  /** Contents that files should have in the end, by path. */
  results: Section[];
}

const separator = '=====';

/**
 * Reads a scenario. Sections begin with a line `===== KIND SUBJECT`; kinds are `about`, `file PATH`, `escaped PATH`
 * (a file in which \r, \t, \0 and \uFEFF stand for themselves, and no line end is added), `command`, `environment`, `input`,
 * `status`, `stdout`, `stderr` and `result PATH`.
 */
export function parseScenario(text: string): Scenario {
  const sections = parseSections(text);
  const scenario: Scenario = { sections, files: new Map(), steps: [], results: [] };
  for (const section of sections) addSection(scenario, section);
  return scenario;
}

/** The reverse of `parseScenario`, for writing down what the program answers now. */
export function renderScenario({ sections }: Scenario): string {
  return sections
    .map(({ kind, subject, text }) => `${[separator, kind, subject].filter(Boolean).join(' ')}\n${text}`)
    .join('');
}

function parseSections(text: string): Section[] {
  const sections: Section[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    if (line.startsWith(`${separator} `)) {
      const [kind = '', ...subject] = line
        .slice(separator.length + 1)
        .trim()
        .split(' ');
      sections.push({ kind, subject: subject.join(' '), text: '' });
    } else {
      const last = sections.at(-1);
      if (!last) throw new Error('A scenario begins with a section.');
      last.text += line;
    }
  }
  return sections;
}

function addSection(scenario: Scenario, section: Section): void {
  const { kind, subject, text } = section;
  const add: Record<string, () => void> = {
    about: () => {},
    file: () => scenario.files.set(subject, text),
    escaped: () => scenario.files.set(subject, unescape(text)),
    command: () => scenario.steps.push(newStep(text.trim())),
    environment: () => Object.assign(lastStep().environment, Object.fromEntries(pairs(text))),
    input: () => {
      lastStep().input = text;
    },
    status: () => {
      lastStep().status = section;
    },
    stdout: () => {
      lastStep().stdout = section;
    },
    stderr: () => {
      lastStep().stderr = section;
    },
    result: () => scenario.results.push(section),
  };
  const known = add[kind];
  if (!known) throw new Error(`A scenario has no section ${kind}.`);
  known();

  function lastStep(): Step {
    const step = scenario.steps.at(-1);
    if (!step) throw new Error(`${kind} stands before any command.`);
    return step;
  }
}

function newStep(command: string): Step {
  const empty = (kind: string): Section => ({ kind, subject: '', text: '' });
  return {
    command,
    environment: {},
    input: '',
    status: empty('status'),
    stdout: empty('stdout'),
    stderr: empty('stderr'),
  };
}

/** The words of a command line. */
export function wordsOf(command: string): string[] {
  return (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'));
}

function pairs(text: string): [string, string][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('=', 2) as [string, string]);
}

function unescape(text: string): string {
  const signs: Record<string, string> = { r: '\r', n: '\n', t: '\t', 0: '\0', uFEFF: '\uFEFF' };
  return text.replace(/\n$/, '').replace(/\\(uFEFF|[rnt0])/g, (_, sign: string) => signs[sign] as string);
}
