const textFont = '"Noto Sans", "DejaVu Sans", sans-serif';
const codeFont = '"DejaVu Sans Mono", "Noto Sans Mono", monospace';

/** A terminal with a dark background. */
export const terminalStyle = `
body { margin: 0; background: transparent; }
main { display: inline-block; padding: 16px 20px; border-radius: 8px; background: #0d1117; color: #e6edf3; }
pre { margin: 0; font: 13px/1.45 ${codeFont}; }
.prompt { color: #7d8590; }
.bold { font-weight: bold; } .dim { opacity: .65; } .italic { font-style: italic; } .underline { text-decoration: underline; }
.red, .bright-red { color: #ff7b72; } .green, .bright-green { color: #56d364; } .yellow, .bright-yellow { color: #e3b341; }
.blue, .bright-blue { color: #79c0ff; } .magenta, .bright-magenta { color: #d2a8ff; } .cyan, .bright-cyan { color: #76e3ea; }
.black, .bright-black { color: #8b949e; } .white, .bright-white { color: #ffffff; }
`;

/** A page as code hosts show Markdown. */
export const markdownStyle = `
body { margin: 0; background: #ffffff; color: #1f2328; font: 14px/1.5 ${textFont}; }
main { display: inline-block; box-sizing: border-box; width: 900px; padding: 20px; }
article { padding: 4px 16px 12px; border: 1px solid #d1d9e0; border-radius: 6px; }
header { margin: -4px -16px 8px; padding: 8px 16px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; border-radius: 6px 6px 0 0; }
header span { padding: 0 6px; border: 1px solid #d1d9e0; border-radius: 10px; color: #59636e; font-size: 12px; }
h2, h3, h4 { margin: 16px 0 12px; font-size: 18px; } h4, h3 + h4 { font-size: 15px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px; border: 1px solid #d1d9e0; text-align: left; vertical-align: top; }
tr:nth-child(even) td { background: #f6f8fa; }
details { margin-top: 12px; }
code { padding: 2px 5px; border-radius: 6px; background: #eff1f3; font: 12px ${codeFont}; }
.emoji { vertical-align: -2px; }
a { color: #0969da; text-decoration: none; } sub { font-size: 11px; vertical-align: baseline; }
`;
