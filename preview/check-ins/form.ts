import type { CheckInChoice, CheckInFormMessage } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

type Entries = Extract<CheckInFormMessage, { type: 'write' }>['entries'];

/** The fields of one key result. */
interface Line {
  value: HTMLInputElement;
  confidence: HTMLInputElement;
  /** Key results with zones have no number that could be forecast. */
  forecast?: HTMLInputElement;
  note: HTMLInputElement;
  problem: HTMLElement;
}

/** A form with one line for each key result. Lines without a value are not written. */
export class CheckInForm {
  readonly #root: HTMLElement;
  readonly #write: (entries: Entries) => void;
  #lines: Line[] = [];

  constructor(root: HTMLElement, write: (entries: Entries) => void) {
    this.#root = root;
    this.#write = write;
  }

  show(person: string, choices: readonly CheckInChoice[]): void {
    const form = document.createElement('form');
    const heading = document.createElement('h1');
    heading.textContent = person ? say`Check-ins due for ${person}` : say`Check-ins due`;
    const hint = document.createElement('p');
    hint.textContent = say`Lines without a value are left out. One undo takes all check-ins back. The files are not saved.`;
    const button = document.createElement('button');
    button.type = 'submit';
    button.textContent = say`Write the check-ins`;
    this.#lines = [];
    form.append(heading, hint, ...choices.map((choice, index) => this.#line(choice, index)), button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#root.replaceChildren(form);
    this.#lines[0]?.value.focus();
  }

  showProblems(problems: readonly { index: number; problem: string }[]): void {
    for (const { problem, value } of this.#lines) {
      problem.textContent = '';
      value.removeAttribute('aria-invalid');
    }
    for (const { index, problem } of problems) {
      const line = this.#lines[index];
      if (!line) continue;
      line.problem.textContent = problem;
      line.value.setAttribute('aria-invalid', 'true');
    }
    this.#lines[problems[0]?.index ?? 0]?.value.focus();
  }

  #submit(): void {
    const entries = this.#lines.flatMap(({ value, confidence, forecast, note }, index) =>
      value.value.trim() === ''
        ? []
        : [
            {
              index,
              value: value.value,
              confidence: confidence.value,
              forecast: forecast?.value ?? '',
              note: note.value,
            },
          ],
    );
    const [first] = this.#lines;
    if (entries.length > 0) this.#write(entries);
    else if (first) this.showProblems([{ index: 0, problem: say`Write at least one value.` }]);
  }

  #line({ title, measure, last, plan, zones }: CheckInChoice, index: number): HTMLElement {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = title;
    const about = document.createElement('p');
    const before = last ? say`last ${last.text} on ${last.date}` : say`no check-in yet`;
    about.textContent = [measure, before, plan].filter(Boolean).join(' · ');
    const value = field(
      index,
      'value',
      zones ? say`Zone: commit, target, stretch` : say`Value`,
      last?.text ?? '',
    );
    const confidence = field(index, 'confidence', say`Confidence`, '70%');
    const forecast = zones ? undefined : field(index, 'forecast', say`Forecast`, say`At the deadline`);
    const note = field(index, 'note', say`What moved, and why?`, '');
    const problem = document.createElement('p');
    problem.id = `problem-${index}`;
    problem.className = 'problem';
    problem.setAttribute('role', 'alert');
    value.input.setAttribute('aria-describedby', problem.id);
    group.append(
      legend,
      about,
      value.label,
      confidence.label,
      ...(forecast ? [forecast.label] : []),
      note.label,
      problem,
    );
    this.#lines.push({
      value: value.input,
      confidence: confidence.input,
      ...(forecast && { forecast: forecast.input }),
      note: note.input,
      problem,
    });
    return group;
  }
}

function field(index: number, name: string, text: string, placeholder: string) {
  const label = document.createElement('label');
  label.className = name;
  const input = document.createElement('input');
  input.type = 'text';
  input.name = `${name}-${index}`;
  input.placeholder = placeholder;
  label.append(text, input);
  return { label, input };
}
