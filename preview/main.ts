import type { PreviewCommand } from '../language/protocol.js';
import { stylesheet } from '../picture/stylesheet.js';
import './styles/index.css';
import { connectHost } from './host.js';
import { Page } from './page.js';

// A style sheet made by the page's own script is lawful under a policy that allows no inline style.
const pictureStyle = new CSSStyleSheet();
pictureStyle.replaceSync(stylesheet);
document.adoptedStyleSheets.push(pictureStyle);

const host = connectHost();
const page = new Page(document.body, host);

window.addEventListener('message', ({ data }: MessageEvent<PreviewCommand>) => page.receive(data));
host.post({ type: 'ready' });
