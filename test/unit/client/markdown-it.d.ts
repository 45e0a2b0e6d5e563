// As much of markdown-it as the tests use.
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options?: { html?: boolean });
    core: { ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
    renderer: {
      rules: { fence?: (...args: never[]) => string };
    };
    utils: { escapeHtml(text: string): string };
    render(text: string, environment?: object): string;
    parse(text: string, environment: object): Token[];
  }
  interface Token {
    type: string;
    map: [number, number] | null;
    attrSet(name: string, value: string): void;
  }
}
