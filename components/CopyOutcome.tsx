import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from './t';
import type { Outcome } from './use-copy';

type CopyOutcomeProps = {
  /** How the last copy went. */
  outcome: Outcome;
  /** Do not show the text after a refusal: it stands in a field already. */
  short?: boolean;
};

/** Says how a copy went; where the browser refused, the text can be copied by hand. */
export function CopyOutcome({ outcome, short = false }: CopyOutcomeProps) {
  const refused = outcome?.copied === false;
  return (
    <>
      <p class="copy-says" role="status">
        {outcome && t(outcome.copied ? 'share.copied' : 'share.notCopied')}
      </p>
      {refused && !short && <ByHand text={outcome.text} />}
    </>
  );
}

function ByHand({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <>
      <label class="copy-label" for={id}>
        {t('share.notCopiedText')}
      </label>
      <textarea id={id} class="copy-text" dir="auto" rows={6} readOnly value={text} ref={field} />
    </>
  );
}
