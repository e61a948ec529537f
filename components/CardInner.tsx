import type { ComponentChildren } from 'preact';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../data/schema';
import { CardAsk, type Draft } from './CardAsk';
import { CopyForms } from './CopyForms';
import type { CardView } from './card-view';
import { Icon } from './Icon';
import { newsroomNote } from './newsroom-note';
import type { Phrase } from './phrase';
import { ShareContext } from './share-tools';
import { t } from './t';

type CardInnerProps = {
  view: CardView;
  claim: Claim;
  phrase: Phrase;
  /** The sentence on the page that holds the phrase. */
  sentence: string;
  /** Back to the accounts. */
  onBack: () => void;
};

/** The views that take the place of the accounts for a while. A note that was begun is kept while the card is open. */
export function CardInner({ view, claim, phrase, sentence, onBack }: CardInnerProps) {
  const tools = useContext(ShareContext);
  const [draft, setDraft] = useState<Draft | null>(null);
  if (!tools) return null;
  if (view === 'copy') {
    return (
      <Inner title={t('share.copyHeading')} onBack={onBack}>
        <CopyForms claim={claim} phrase={phrase} />
      </Inner>
    );
  }
  if (view !== 'ask') return null;
  const { edition } = tools;
  const fresh = () => ({ text: newsroomNote({ claim, sentence, edition }), withAddress: false });
  return (
    <Inner title={t('share.ask')} onBack={onBack}>
      <CardAsk draft={draft ?? fresh()} onDraft={setDraft} />
    </Inner>
  );
}

function Inner({ title, onBack, children }: { title: string; onBack: () => void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="card-in view" aria-labelledby={id}>
      <div class="view-bar">
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('share.back')}
          title={t('share.back')}
          onClick={onBack}
        >
          <Icon name="previous" />
        </button>
        <h3 id={id} class="view-h" tabIndex={-1} ref={heading}>
          {title}
        </h3>
      </div>
      {children}
    </section>
  );
}
