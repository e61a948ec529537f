// @vitest-environment happy-dom
/** Records of the right shape with hostile texts, drawn by every view: texts stay texts, links lead to https. */
import fc from 'fast-check';
import type { ComponentChildren } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { type Claim, ClaimSchema } from '../data/schema';
import { ClaimCard } from './ClaimCard';
import { OptionsView } from './OptionsView';
import type { OptionsSettings, Outcome } from './options-view';
import { PopupView } from './PopupView';
import type { Phrase } from './phrase';
import type { PopupActions, PopupState } from './popup-view';
import { Recap } from './Recap';
import { RecordView } from './RecordView';
import { draw, redraw } from './test-render';
import { hostileText, shapedLike } from './test-shapes';

/** Every element that a view draws by itself. */
const ELEMENTS = new Set(
  (
    'A ARTICLE B BDI BLOCKQUOTE BR BUTTON CITE DD DETAILS DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 HEADER I INPUT KBD ' +
    'LABEL LEGEND LI MAIN NAV OL OPTION P Q SEARCH SECTION SELECT SPAN SUMMARY TABLE TBODY TD TH THEAD TIME TR UL CIRCLE PATH RECT SVG'
  ).split(' '),
);

const ATTRIBUTES =
  /^(accept|aria-[a-z]+|autocapitalize|autocomplete|checked|class|cx|cy|d|data-claim|datetime|dir|focusable|for|height|hidden|href|id|inputmode|lang|name|novalidate|open|placeholder|r|rel|role|rx|scope|selected|spellcheck|tabindex|target|title|type|value|viewbox|width|x|y)$/i;

const OWN_PAGES = ['/record.html', '/options.html'];
const isSafe = (href: string) =>
  /^https:\/\//.test(href) || href.startsWith('#') || OWN_PAGES.includes(href.split('#')[0] ?? '');

interface Drawing {
  view: ComponentChildren;
  /** Texts that must be there as they are. */
  texts: string[];
}

/** Text as a DOM keeps it. */
const kept = (text: string) => text.replaceAll('\u0000', '');

async function check({ view, texts }: Drawing): Promise<void> {
  const root = await draw(view);
  for (const element of root.querySelectorAll('*')) {
    if (!ELEMENTS.has(element.tagName.toUpperCase())) throw new Error(`<${element.tagName}> was drawn`);
    for (const { name, value } of element.attributes) {
      if (!ATTRIBUTES.test(name)) throw new Error(`the attribute ${name}="${value}" was drawn`);
      if (name === 'href' && !isSafe(value)) throw new Error(`a link leads to ${value}`);
    }
  }
  const shown = kept(root.textContent ?? '');
  for (const text of texts) if (!shown.includes(kept(text))) throw new Error(`not shown as text: ${text}`);
  await redraw(root, null);
  // What a WeakRef was asked for stays in memory until the next turn.
  await new Promise((done) => setTimeout(done, 0));
}

async function drawMany<Value>(count: number, values: fc.Arbitrary<Value>, drawing: (value: Value) => Drawing) {
  const globals = globalThis as { hit?: unknown };
  await fc.assert(
    fc.asyncProperty(values, (value) => check(drawing(value))),
    { numRuns: count, endOnFailure: true },
  );
  expect(globals.hit).toBeUndefined();
}

const record: fc.Arbitrary<Claim> = shapedLike(ClaimSchema);
const records = fc.uniqueArray(record, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
const phrase: fc.Arbitrary<Phrase> = fc.record({
  exact: hostileText,
  wording: fc.option(hostileText),
  where: fc.option(hostileText),
  stance: fc.constantFrom('states', 'attributes', 'rejects'),
});
const dataset = fc.record({
  versions: fc.tuple(fc.record({ version: hostileText, date: fc.constant('2026-11-27') })),
  claimCount: fc.nat(),
});

/** Days in these are written another way. */
const accountTexts = ({ accounts }: Claim) => accounts.flatMap(({ institution, summary }) => [institution, summary]);

const nothing = () => undefined;
const actions: PopupActions = {
  onJump: nothing,
  onToggleSite: nothing,
  onRunOnce: nothing,
  onAllowSite: nothing,
  onAllowAll: nothing,
  onRetry: nothing,
};

const settings: fc.Arbitrary<OptionsSettings> = fc.record({
  run: fc.constantFrom('news' as const, 'all' as const, 'asked' as const),
  sites: fc.dictionary(hostileText, fc.constantFrom('on' as const, 'off' as const, 'asked' as const), { maxKeys: 4 }),
  firstMentionOnly: fc.boolean(),
  showDenials: fc.boolean(),
  dimRead: fc.boolean(),
  painter: fc.constantFrom('elements' as const, 'ranges' as const),
  underline: fc.constantFrom('dotted' as const, 'fine' as const, 'tinted' as const),
  announce: fc.boolean(),
  recap: fc.boolean(),
});
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ kind: fc.constant('loaded' as const), unknown: fc.array(hostileText, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('not-loaded' as const),
    problems: fc.array(fc.record({ kind: fc.constant('not-a-site' as const), site: hostileText }), { maxLength: 12 }),
  }),
);
const optionsActions = {
  onRun: nothing,
  onChange: nothing,
  onSite: nothing,
  onAllowSite: nothing,
  onAddSite: () => null,
  onSave: nothing,
  onLoad: nothing,
  onErase: nothing,
  onUndo: nothing,
  onChangeShortcuts: nothing,
};

const popupState: fc.Arbitrary<PopupState> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('found' as const),
      host: hostileText,
      findings: fc
        .tuple(records, phrase, fc.nat(9))
        .map(([claims, one, count]) => claims.map((claim) => ({ ...one, claim, count }))),
      openId: fc.option(hostileText),
    }),
  },
  fc.record({ kind: fc.constantFrom('off' as const, 'not-run' as const), host: hostileText }),
  fc.record({ kind: fc.constant('none' as const), host: hostileText, claimCount: fc.nat() }),
  fc.record({ kind: fc.constant('error' as const), message: hostileText }),
);

function popupTexts(view: PopupState): string[] {
  if (view.kind === 'error') return [view.message ?? ''];
  if (view.kind !== 'found') return 'host' in view ? [view.host] : [];
  return [view.host, ...view.findings.flatMap(({ claim, exact }) => [claim.claim, exact, ...accountTexts(claim)])];
}

describe('hostile records', { timeout: 240_000 }, () => {
  test('4,000 cards', () =>
    drawMany(4000, fc.record({ claim: record, phrase, link: fc.boolean() }), ({ claim, phrase, link }) => ({
      view: (
        <ClaimCard
          claim={claim}
          phrase={phrase}
          position={{ index: 0, total: 2 }}
          onFullRecord={nothing}
          onClose={nothing}
          onPrevious={nothing}
          onNext={nothing}
          onShowAll={nothing}
          {...(link ? { onFollowLink: nothing } : {})}
        />
      ),
      texts: [claim.claim, phrase.exact, ...claim.claimants.map(({ name }) => name), ...accountTexts(claim)],
    })));

  test('3,000 popups', () => {
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(nothing);
    return drawMany(3000, fc.record({ view: popupState, dataset }), ({ view, dataset }) => ({
      view: (
        <PopupView view={view} dataset={dataset} recordUrl="/record.html" settingsUrl="/options.html" {...actions} />
      ),
      texts: [...popupTexts(view), dataset.versions[0].version],
    }));
  });

  test('500 settings', () =>
    drawMany(
      500,
      fc.record({ dataset, newsSites: fc.uniqueArray(hostileText), settings, outcome, what: hostileText }),
      ({ what, ...values }) => ({
        view: (
          <OptionsView
            {...values}
            {...optionsActions}
            allAllowed={false}
            notAllowed={Object.keys(values.settings.sites)}
            shortcuts={[{ name: 'one', what, keys: [what] }]}
            byHand={false}
            recordUrl="/record.html"
          />
        ),
        texts: [
          ...values.newsSites,
          ...Object.keys(values.settings.sites),
          values.dataset.versions[0].version,
          what,
          ...(values.outcome.kind === 'loaded' ? values.outcome.unknown : []),
        ],
      }),
    ));

  test('1,000 recaps', () =>
    drawMany(1000, records, (claims) => ({
      view: <Recap claims={claims} onOpen={nothing} onClose={nothing} />,
      texts: claims.flatMap(({ claim, claimants }) => [claim, ...claimants.map(({ name }) => name)]),
    })));

  test('1,500 records in full', () =>
    drawMany(1500, fc.record({ claims: records, dataset }), ({ claims, dataset }) => {
      const [claim] = claims as [Claim];
      return {
        view: <RecordView claims={claims} claimId={claim.id} dataset={dataset} search={() => []} />,
        texts: [
          claim.claim,
          ...accountTexts(claim),
          ...claim.accounts.flatMap(({ sources }) => sources.flatMap(({ title, publisher }) => [title, publisher])),
          ...claim.corrections.map(({ what }) => what),
          claim.notes ?? '',
        ],
      };
    }));
});
