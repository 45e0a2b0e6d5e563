// The page of the preview, and of a site: one program, so that the package contains the picture once.
import { stylesheet } from '../picture/stylesheet.js';
import './styles/index.css';
import './site/site.css';
import { startInEditor } from './editor.js';
import { startSite } from './site/site.js';
import { isSite } from './site/site-data.js';

// A style sheet made by the page's own script is lawful under a policy that allows no inline style.
const pictureStyle = new CSSStyleSheet();
pictureStyle.replaceSync(stylesheet);
document.adoptedStyleSheets.push(pictureStyle);

if (isSite()) startSite();
else startInEditor();
