// @vitest-environment happy-dom
/** Records of the right shape with hostile texts, drawn by every view: texts stay texts, links lead to https. */
import fc from 'fast-check';
import type { ComponentChildren } from 'preact';
import { describe, test, vi } from 'vitest';
import { type Claim, ClaimSchema } from '../data/schema';
import { type InstalledPack, PackManifest, type ShownClaim } from '../data/schema-pack';
import { ClaimCard } from './ClaimCard';
import type { CardView } from './card-view';
import { OptionsPacks } from './OptionsPacks';
import { OptionsView } from './OptionsView';
import type { OptionsSettings, Outcome } from './options-view';
import { PopupView } from './PopupView';
import type { PackActions } from './packs-view';
import type { Phrase } from './phrase';
import type { PopupActions, PopupState } from './popup-view';
import { Recap } from './Recap';
import { RecordView } from './RecordView';
import { START } from './record-address';
import { ShareContext } from './share-tools';
import { drawMany } from './test-drawings';
import { hostileText, shapedLike } from './test-shapes';

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
  slots: fc.array(fc.record({ slot: fc.constantFrom('actor', 'number', 'context'), words: hostileText }), {
    maxLength: 2,
  }),
  pronoun: fc.boolean(),
  borrowed: fc.boolean(),
  cue: fc.option(hostileText),
  cancels: fc.record({
    words: fc.array(hostileText, { maxLength: 2 }),
    years: fc.array(fc.integer({ min: 1900, max: 2099 }), { maxLength: 2 }),
    months: fc.array(hostileText, { maxLength: 2 }),
    numbers: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), unit: fc.array(hostileText, { maxLength: 2 }) }), {
      maxLength: 1,
    }),
  }),
});
const article = fc.option(fc.constantFrom('2020-01-16', '1999-12-31', '2026-11-27'));
const dataset = fc.record({
  versions: fc.tuple(fc.record({ version: hostileText, date: fc.constant('2026-11-27') })),
  claimCount: fc.nat(),
});

/** Days in these are written another way. */
const accountTexts = ({ accounts }: Claim) => accounts.flatMap(({ institution, summary }) => [institution, summary]);

const nothing = () => undefined;
const view = fc.constantFrom<CardView>('accounts', 'copy', 'ask', 'hidden');
const edition = { version: '2.0', date: '2026-11-27', extension: '1.0' };
const shared = (view: ComponentChildren) => (
  <ShareContext.Provider value={{ edition, address: 'https://news.example/', copy: async () => true }}>
    {view}
  </ShareContext.Provider>
);
const actions: PopupActions = {
  onJump: async () => null,
  onHide: nothing,
  onCheckSelection: nothing,
  onSearch: nothing,
  onRelated: nothing,
  onBack: nothing,
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
      article,
      hidden: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constantFrom('off' as const, 'not-run' as const), host: hostileText }),
  fc.record({ kind: fc.constant('none' as const), host: hostileText, claimCount: fc.nat() }),
  fc.record({
    kind: fc.constant('check' as const),
    words: hostileText,
    from: fc.constantFrom('selection' as const, 'search' as const),
    answer: fc.oneof(
      fc.constantFrom('looking' as const, 'failed' as const),
      fc
        .tuple(records, phrase, records)
        .map(([found, one, near]) => ({ matches: found.map((claim) => ({ ...one, claim })), near })),
    ),
  }),
  fc.record({ kind: fc.constant('error' as const), part: fc.constantFrom('page', 'background'), message: hostileText }),
);

function popupTexts(view: PopupState): string[] {
  if (view.kind === 'check') {
    const { answer } = view;
    return [view.words, ...(typeof answer === 'object' ? answer.near.map(({ claim }) => claim) : [])];
  }
  if (view.kind === 'error') return [view.message ?? ''];
  if (view.kind !== 'found') return 'host' in view ? [view.host] : [];
  return [view.host, ...view.findings.flatMap(({ claim, exact }) => [claim.claim, exact, ...accountTexts(claim)])];
}

describe('hostile records', { timeout: 240_000 }, () => {
  test('4,000 cards', () =>
    drawMany(
      4000,
      fc.record({ claim: record, phrase, article, link: fc.boolean(), view }),
      ({ claim, phrase, article, link, view }) => ({
        view: shared(
          <ClaimCard
            claim={claim}
            phrase={phrase}
            article={article}
            reported={{
              places: claim.accounts.map((account) => ({ account, how: 'link', publisher: phrase.exact })),
              onShow: nothing,
            }}
            position={{ index: 0, total: 2 }}
            onFullRecord={nothing}
            view={view}
            onView={nothing}
            share={{ sentence: phrase.exact, onHide: async () => null, onUndo: async () => nothing() }}
            onClose={nothing}
            onPrevious={nothing}
            onNext={nothing}
            onShowAll={nothing}
            {...(link ? { onFollowLink: nothing } : {})}
          />,
        ),
        texts: [
          claim.claim,
          phrase.exact,
          ...claim.claimants.map(({ name }) => name),
          ...accountTexts(claim),
          claim.pack?.name ?? '',
        ],
      }),
    ));

  test('3,000 popups', () => {
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(nothing);
    return drawMany(
      3000,
      fc.record({ view: popupState, related: fc.option(records), dataset }),
      ({ view, related, dataset }) => ({
        view: shared(
          <PopupView
            view={view}
            asked={{ selected: true, related }}
            dataset={dataset}
            recordUrl="/record.html"
            settingsUrl="/options.html"
            {...actions}
          />,
        ),
        texts: [...popupTexts(view), dataset.versions[0].version],
      }),
    );
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
        view: shared(
          <RecordView
            claims={claims}
            address={{ ...START, open: claim.id }}
            dataset={dataset}
            search={() => []}
            prepared={1}
            onNavigate={nothing}
            onCopyLink={async () => true}
          />,
        ),
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
