import { useState } from 'preact/hooks';
import { t } from './t';

type CopyLinkProps = {
  /** Copies the link. Says whether that worked. */
  onCopy: () => Promise<boolean>;
};

/** A button that copies a link and says what became of it. */
export function CopyLink({ onCopy }: CopyLinkProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <button type="button" class="btn" onClick={() => void onCopy().then(setCopied)}>
        {t('record.copyLink')}
      </button>
      <span class="copied" role="status">
        {copied !== null && (copied ? t('record.linkCopied') : t('record.linkNotCopied'))}
      </span>
    </>
  );
}
