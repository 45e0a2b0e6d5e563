import type { PreviewCommand } from '../language/protocol.js';
import './styles.css';
import { connectHost } from './host.js';
import { Page } from './page.js';

const host = connectHost();
const page = new Page(document.body, host);

window.addEventListener('message', ({ data }: MessageEvent<PreviewCommand>) => page.receive(data));
host.post({ type: 'ready' });
