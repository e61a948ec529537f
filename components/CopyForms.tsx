import { useContext, useState } from 'preact/hooks';
import type { Claim } from '../data/schema';
import { CopyOutcome } from './CopyOutcome';
import { citeAsMarkdown } from './cite-markdown';
import { citeAsText } from './cite-text';
import type { Phrase } from './phrase';
import { type Cited, ShareContext } from './share-tools';
import { Tick } from './Tick';
import { t } from './t';
import { urnUuid } from './urn-uuid';
import { useCopy } from './use-copy';
import { citeAsAnnotation } from './web-annotation';

const FORMS = [
  ['share.asText', citeAsText],
  ['share.asMarkdown', citeAsMarkdown],
  ['share.asAnnotation', (cited: Cited) => citeAsAnnotation(cited, urnUuid())],
] as const;

type CopyFormsProps = {
  /** The claim to copy, with its accounts. */
  claim: Claim;
  /** The phrase on the page; null outside of a page. */
  phrase: Phrase | null;
};

/** The forms in which a claim can be copied. */
export function CopyForms({ claim, phrase }: CopyFormsProps) {
  const tools = useContext(ShareContext);
  const [withAddress, setWithAddress] = useState(false);
  const { outcome, copy } = useCopy();
  if (!tools) return null;
  const { edition, address } = tools;
  const offered = phrase !== null && address !== null;
  const cited = { claim, phrase, edition, address: offered && withAddress ? address : null };
  return (
    <div class="copy-forms">
      {offered && <Tick label={t('share.withAddress')} checked={withAddress} onChange={setWithAddress} />}
      <ul>
        {FORMS.map(([label, cite]) => (
          <li key={label}>
            <button type="button" class="btn" onClick={() => copy(cite(cited))}>
              {t(label)}
            </button>
          </li>
        ))}
      </ul>
      <CopyOutcome outcome={outcome} />
    </div>
  );
}
