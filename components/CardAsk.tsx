import { useContext } from 'preact/hooks';
import { CopyField } from './CopyField';
import { withAddressLine } from './newsroom-note';
import { ShareContext } from './share-tools';
import { t } from './t';

/** The reader's note, kept while the card is open. */
export type Draft = { text: string; withAddress: boolean };

type CardAskProps = {
  draft: Draft;
  onDraft: (draft: Draft) => void;
};

/** A note to the newsroom, for the reader to change, copy and send. */
export function CardAsk({ draft, onDraft }: CardAskProps) {
  const address = useContext(ShareContext)?.address ?? '';
  return (
    <>
      <p class="view-note">{t('share.askNote')}</p>
      <CopyField
        label={t('share.noteText')}
        action={t('share.copyNote')}
        text={draft.text}
        rows={12}
        withAddress={draft.withAddress}
        onWithAddress={(withAddress) =>
          onDraft({ text: withAddressLine(draft.text, address, withAddress), withAddress })
        }
        onText={(text) => onDraft({ ...draft, text })}
      />
    </>
  );
}
