import { useContext } from 'preact/hooks';
import type { Claim } from '../data/schema';
import { CopyForms } from './CopyForms';
import { Icon } from './Icon';
import type { Phrase } from './phrase';
import { ShareContext } from './share-tools';
import { t } from './t';

type CopyControlProps = {
  /** The claim to copy, with its accounts. */
  claim: Claim;
  /** The phrase on the page; null outside of a page. */
  phrase: Phrase | null;
};

/** “Copy”, which opens to the forms there are. Draws nothing where no tools for copying are given. */
export function CopyControl({ claim, phrase }: CopyControlProps) {
  if (!useContext(ShareContext)) return null;
  return (
    <details class="copy">
      <summary class="btn">
        {t('share.copy')}
        <Icon name="chevron" />
      </summary>
      <CopyForms claim={claim} phrase={phrase} />
    </details>
  );
}
