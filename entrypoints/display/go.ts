/** Leads the reader to phrases of the page: from the popup, and by keys. */
import type { PageAnnotation } from '../../lib/page/annotate-page';
import type { PageFinding } from '../../lib/page/finding';
import { createSpotlight } from '../../lib/page/spotlight';
import { focused, stepFrom } from '../../lib/page/steps';
import type { Command } from '../../lib/platform/page-messages';
import type { Place } from '../annotator/display-code';
import type { PageCard } from './card';

export interface Go {
  /** Goes to a mention of a claim. Returns the words there, `null` if there are none. */
  to(place: Place): string | null;
  /** Does what a key asks for. False if there is nothing to do it with. */
  run(command: Command): boolean;
  /** Shows no phrase any more. */
  clear(): void;
}

/** Whether a phrase stands where the reader looks. */
function isInWindow({ highlight }: PageFinding): boolean {
  if (!highlight?.isPresent()) return false;
  const { top, bottom } = highlight.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

const isSeen = ({ highlight }: PageFinding) => highlight?.isVisible() ?? false;

export function createGo(annotation: () => PageAnnotation | null, card: PageCard): Go {
  const spotlight = createSpotlight((finding) => card.open(finding));
  let last: PageFinding | null = null;
  const findings = () => annotation()?.findings() ?? [];
  const stated = () => findings().filter(({ stance }) => stance !== 'rejects');

  function show(finding: PageFinding, focus: boolean): boolean {
    if (!spotlight.show(finding)) return false;
    if (!focus) return true;
    last = finding;
    const left = focused(findings());
    finding.highlight?.focus();
    // A phrase without an element cannot have the focus; the one that was left must not keep it.
    if (left !== null && left !== finding && focused([left])) left.highlight?.blur();
    return true;
  }

  function step(by: 1 | -1): boolean {
    const seen = findings().filter(isSeen);
    const from = card.opened() ?? spotlight.shown() ?? focused(seen) ?? (last && isInWindow(last) ? last : null);
    const next = stepFrom(seen, from, by);
    card.close();
    return next !== null && show(next, true);
  }

  function openHere(): boolean {
    const seen = findings().filter(isSeen);
    const here = spotlight.shown();
    const finding = here?.highlight ? here : (focused(seen) ?? stepFrom(seen, null, 1));
    if (!finding) return false;
    show(finding, true);
    spotlight.clear();
    card.open(finding);
    return true;
  }

  return {
    clear: spotlight.clear,
    to({ claimId, denied, mention, focus }) {
      const all = (denied ? findings() : stated()).filter(
        (finding) => finding.claimId === claimId && (finding.stance === 'rejects') === denied,
      );
      // The first mention may be one that the page does not show, e.g. in a menu.
      const shown = [...all.slice(mention), ...all.slice(0, mention)].find((finding) => show(finding, focus));
      return shown?.exact ?? null;
    },
    run(command) {
      if (command === 'toggle-highlights') {
        const page = annotation();
        spotlight.clear();
        card.close();
        page?.setHidden(!page.isHidden());
        return page !== null;
      }
      if (command === 'open-card') return openHere();
      return step(command === 'next-highlight' ? 1 : -1);
    },
  };
}
