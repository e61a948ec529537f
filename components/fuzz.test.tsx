// @vitest-environment happy-dom
/** Records of the right shape with hostile texts, drawn by every view: texts stay texts, links lead to https. */
import fc from 'fast-check';
import type { ComponentChildren } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { type Claim, ClaimSchema } from '../data/schema';
import { type InstalledPack, PackManifest, type ShownClaim } from '../data/schema-pack';
import { ClaimCard } from './ClaimCard';
import { OptionsPacks } from './OptionsPacks';
import { OptionsView } from './OptionsView';
import { PopupView } from './PopupView';
import type { PackActions } from './packs-view';
import type { Phrase } from './phrase';
import type { PopupActions, PopupState } from './popup-view';
import { RecordView } from './RecordView';
import { draw, redraw } from './test-render';
import { hostileText, shapedLike } from './test-shapes';

/** Every element that a view draws by itself. */
const ELEMENTS = new Set(
  (
    'A ARTICLE B BDI BLOCKQUOTE BUTTON CITE DD DETAILS DIV DL DT FOOTER H1 H2 H3 HEADER I INPUT LABEL LI MAIN NAV OL P PROGRESS Q SEARCH ' +
    'SECTION SPAN SUMMARY TABLE TBODY TD TH THEAD TIME TR UL CIRCLE PATH RECT SVG'
  ).split(' '),
);

const ATTRIBUTES =
  /^(accept|aria-[a-z]+|checked|class|cx|cy|d|data-(claim|pack)|datetime|disabled|dir|focusable|height|href|id|lang|max|open|placeholder|r|rel|role|rx|scope|tabindex|target|title|type|value|viewbox|width|x|y)$/i;

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

const pack = fc.option(fc.record({ name: hostileText, publisher: hostileText }), { nil: undefined });
const record: fc.Arbitrary<ShownClaim> = fc
  .tuple(shapedLike(ClaimSchema), pack)
  .map(([claim, pack]) => ({ ...claim, ...(pack ? { pack } : {}) }));
/** No pack with another homepage is ever installed. */
const packManifest = shapedLike(PackManifest).map((one) => ({ ...one, homepage: 'https://packs.example.org/' }));
const installed: fc.Arbitrary<InstalledPack> = fc.record({
  manifest: packManifest,
  fingerprint: hostileText,
  on: fc.boolean(),
  held: fc.option(fc.record({ manifest: packManifest, fingerprint: hostileText })),
  usable: fc.boolean(),
});
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

const packActions: PackActions = {
  onAdd: nothing,
  onCancel: nothing,
  onSwitch: nothing,
  onRemove: nothing,
  onAccept: nothing,
  onDiscard: nothing,
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
      texts: [
        claim.claim,
        phrase.exact,
        ...claim.claimants.map(({ name }) => name),
        ...accountTexts(claim),
        claim.pack?.name ?? '',
      ],
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

  test('1,500 settings', () =>
    drawMany(
      1500,
      fc.record({ dataset, newsSites: fc.uniqueArray(hostileText), sitesOff: fc.uniqueArray(hostileText) }),
      (values) => ({
        view: (
          <OptionsView
            {...values}
            everySite={false}
            recordUrl="/record.html"
            onEverySite={nothing}
            onTurnOn={nothing}
          />
        ),
        texts: [...values.newsSites, ...values.sitesOff, values.dataset.versions[0].version],
      }),
    ));

  test('1,000 lists of packs', () =>
    drawMany(
      1000,
      fc.record({
        packs: fc.uniqueArray(installed, { maxLength: 3, selector: ({ manifest }) => manifest.id }),
        dataset,
        task: fc.option(fc.constant({ phase: 'checking' as const, part: 0.5 })),
        news: fc.oneof(
          fc.record({
            kind: fc.constantFrom('installed' as const, 'held' as const),
            name: hostileText,
            version: hostileText,
          }),
          fc.record({
            kind: fc.constant('refused' as const),
            refusal: fc.constant('record' as const),
            detail: hostileText,
          }),
        ),
      }),
      (values) => ({
        view: <OptionsPacks {...values} actions={packActions} />,
        texts: [
          ...values.packs.flatMap(({ manifest, held }) => [
            manifest.name,
            manifest.publisher,
            manifest.version,
            held?.fingerprint ?? '',
          ]),
          ...(values.task ? [] : [values.news.kind === 'refused' ? values.news.detail : values.news.name]),
        ],
      }),
    ));

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
