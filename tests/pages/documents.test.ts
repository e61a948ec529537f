/** Documents of every kind: frames, shadow roots, templates, and what is not HTML. */
import { deflateSync } from 'node:zlib';
import type { Reply } from '../../scripts/site';
import { CLAIM, describeScenarios, OTHER_CLAIM, type Scenario, settle } from './compare';
import { html } from './html';

const P = `<p>He said: “${CLAIM}”.</p>`;
const OTHER = `<p>${OTHER_CLAIM}, they say.</p>`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A PDF of one page that says something. */
function pdf(text: string): Buffer {
  const stream = deflateSync(Buffer.from(`BT /F1 12 Tf 20 100 Td (${text}) Tj ET`));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 5 >>\n%%EOF`, 'latin1');
}

const pages: Record<string, Reply> = {
  '/inner': html(OTHER),
  '/frame': html(`${P}<iframe src="/inner" width="500" height="100"></iframe>`),
  '/srcdoc': html(`${P}<iframe srcdoc="${OTHER.replaceAll('"', '&quot;')}" width="500" height="100"></iframe>`),
  '/blank': html(
    `${P}<iframe id="f" width="500" height="100"></iframe><script>document.querySelector('#f').contentDocument.write(${JSON.stringify(OTHER)}); document.querySelector('#f').contentDocument.close();</script>`,
  ),
  '/nested': html(`${P}<iframe src="/frame-inside" width="600" height="300"></iframe>`),
  '/frame-inside': html(`<iframe src="/inner" width="500" height="100"></iframe>`),
  '/foreign': html(`${P}<iframe src="http://elsewhere.example/inner" width="500" height="100"></iframe>`),
  '/sandboxed': html(`${P}<iframe sandbox src="/inner" width="500" height="100"></iframe>`),
  '/shadow': html(
    `${P}<div id="open"></div><div id="closed"></div><script>
    document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<style>p { color: #333 }</style>${OTHER}`)};
    document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(OTHER)};</script>`,
  ),
  '/declared': html(
    `${P}<div><template shadowrootmode="open"><section><slot></slot>${OTHER}</section></template><p>Light.</p></div>`,
  ),
  '/late-shadow': html(`${P}<news-story></news-story><script>setTimeout(() => {
    customElements.define('news-story', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(OTHER)}; }
    }); }, 1500)</script>`),
  '/template': html(
    `${P}<template>${OTHER}</template><svg width="300" height="40"><text y="20">${OTHER_CLAIM}</text></svg><noscript>${OTHER}</noscript>`,
  ),
  '/design':
    html(`${P}<iframe id="f" width="500" height="100"></iframe><script>const d = document.querySelector('#f').contentDocument;
    d.write(${JSON.stringify(OTHER)}); d.close(); d.designMode = 'on';</script>`),
  '/designed': html(`${P}<script>document.designMode = 'on'</script>`),
  '/text.txt': { body: `He said: ${CLAIM}.`, type: 'text/plain' },
  '/page.xml': { body: `<?xml version="1.0"?><story>${CLAIM}</story>`, type: 'text/xml' },
  '/page.xhtml': {
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Test</title><link rel="icon" href="data:,"/></head><body>${P}</body></html>`,
    type: 'application/xhtml+xml',
  },
  '/picture.svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="40"><text y="20">${CLAIM}</text></svg>`,
    type: 'image/svg+xml',
  },
  '/picture.png': { body: PNG, type: 'image/png' },
  '/data.json': { body: JSON.stringify({ text: CLAIM }), type: 'application/json' },
  '/paper.pdf': { body: pdf(CLAIM), type: 'application/pdf' },
};

/** What a document that is not read looks like. */
const look: Scenario['act'] = async (page) => {
  await settle(page);
  return page.evaluate(() => new XMLSerializer().serializeToString(document).replaceAll(location.host, ''));
};

const covered = (name: string, path: string, last: string[] = [CLAIM, OTHER_CLAIM]): Scenario => ({
  name,
  path,
  first: [],
  act: async () => undefined,
  last,
});

const untouched = (name: string, path: string): Scenario => ({ name, path, first: [], act: look, last: [] });

const scenarios: Scenario[] = [
  covered('a frame of the same origin', '/frame'),
  covered('a frame with srcdoc', '/srcdoc'),
  covered('about:blank that the page wrote', '/blank'),
  covered('a frame in a frame', '/nested'),
  covered('a frame of another origin is left alone', '/foreign', [CLAIM]),
  covered('a sandboxed frame is left alone', '/sandboxed', [CLAIM]),
  covered('an open shadow root; a closed one is left alone', '/shadow'),
  covered('a declared shadow root with a slot', '/declared'),
  covered('a shadow root whose script comes late', '/late-shadow'),
  covered('<template>, SVG and <noscript> are not read', '/template', [CLAIM]),
  covered('a frame in design mode is not read', '/design', [CLAIM]),
  covered('XHTML', '/page.xhtml', [CLAIM]),
  untouched('a document in design mode', '/designed'),
  untouched('plain text', '/text.txt'),
  untouched('XML', '/page.xml'),
  untouched('SVG', '/picture.svg'),
  untouched('a picture', '/picture.png'),
  untouched('JSON', '/data.json'),
];

describeScenarios('documents', pages, scenarios);
