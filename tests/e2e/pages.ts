/** Test pages, by address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/records';
import type { Reply } from '../../scripts/site';
import { ELSEWHERE, NEWS } from './rig';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Two claims, one of them twice, and a sentence that denies a third. */
const STORY = `<main><article><h1>The night of the missiles</h1>
<p id="first">“No Americans were harmed in last night’s attack,” the president said of the missiles from Iran.</p>
<p id="second">State media in Iran said at least 80 American military personnel were killed.</p>
<p id="again">“No Americans were harmed in last night's attack,” he repeated.</p>
</article></main>`;

const QUIET = `<main><article><h1>A garden in spring</h1><p>The roses came early this year, and nobody was harmed by the frost.</p>
<p>Visitors may bring a picnic.</p></article></main>`;

/** Marks must survive and be undone in untidy markup. */
const TANGLED = `<main><div>  Some text <p class="a">“No <em>Americans</em> were\n      <a href="/elsewhere">harmed</a> in last&nbsp;night’s attack”</p>&amp; more
<p>NO AMERICANS WERE HARMED IN LAST NIGHT’S ATTACK</p><p>no Amer<b>icans</b> were<br>harmed in last night&#39;s attack</p><!-- note --></div></main>`;

const HOSTILE = `<form><input name="parentNode"><input name="nodeType"><input name="tagName"><input name="matches"><input name="contains">
<input name="getAttribute"><input name="isConnected"><img name="parentElement" alt=""><input name="ownerDocument">
<input name="querySelectorAll"><p>No Americans were harmed in last night’s attack</p>no Americans were harmed in last night’s attack</form>
<svg><text>no Americans were harmed in last night’s attack</text></svg><p>${'<b>'.repeat(400)}deep${'</b>'.repeat(400)}</p>
<p id="good">No Americans were harmed in last night’s attack.</p>
<script>Object.prototype.polluted = 1; Array.prototype.at = null; window.Element.prototype.remove = () => { throw new Error('mine'); };</script>`;

const POLICY = { 'content-security-policy': "default-src 'none'; img-src data:" };

const SURGERY = `<main>${['normalize', 'split', 'surround', 'clone', 'same'].map((id) => `<p id="${id}">He said: “No Americans were harmed in last night’s attack” in all.</p>`).join('')}</main>`;

const FLEX = `<h3 id="flex" style="display:flex;gap:16px">Trump: no Americans were harmed in last night’s attack, he said</h3>
<p>No Americans were harmed in last night’s attack.</p>`;

/** Takes hold of the card's shadow root, if it can. */
const TRAP = `${STORY}<script>customElements.define('on-the-record-card', class extends HTMLElement {
  constructor() { super(); window.internals = this.attachInternals(); }
});</script>`;

export const PAGES: Record<string, Reply> = {
  [`${NEWS}/story`]: page(STORY),
  [`${NEWS}/quiet`]: page(QUIET),
  [`${NEWS}/tangled`]: page(TANGLED),
  [`${NEWS}/hostile`]: page(HOSTILE),
  [`${NEWS}/strict`]: { body: page(STORY), type: 'text/html', headers: POLICY },
  [`${NEWS}/narrow`]: page(STORY, '<meta name="viewport" content="width=device-width">'),
  [`${NEWS}/frameset`]:
    '<!doctype html><html><head><link rel="icon" href="data:,"></head><frameset><frame src="about:blank"></frameset></html>',
  [`${NEWS}/plain.xml`]: {
    body: '<?xml version="1.0"?><story>no Americans were harmed in last night\'s attack</story>',
    type: 'text/xml',
  },
  [`${NEWS}/surgery`]: page(SURGERY),
  [`${NEWS}/flex`]: page(FLEX),
  [`${NEWS}/trap`]: page(TRAP),
  [`${NEWS}/large`]: page(
    `<main>${`<p>${'Lorem ipsum dolor sit amet, the missiles and the base in Iraq. '.repeat(16)}</p>`.repeat(5000)}<p id="end">No Americans were harmed in last night’s attack.</p></main>`,
  ),
  [`${NEWS}/example`]: readFileSync(join(ROOT, 'scripts', 'example', 'page.html'), 'utf8'),
  [`${ELSEWHERE}/story`]: page(STORY),
};
