import type { Slot } from '../data/schema';
import { DatedText } from './DatedText';
import { Icon } from './Icon';
import { Later } from './Later';
import type { Phrase } from './phrase';
import { ReceiptCancels } from './ReceiptCancels';
import { isolate, t } from './t';

const SLOT_NAMES = {
  actor: 'receipt.slotActor',
  act: 'receipt.slotAct',
  object: 'receipt.slotObject',
  number: 'receipt.slotNumber',
  term: 'receipt.slotTerm',
  context: 'receipt.slotContext',
} as const satisfies Record<Slot, string>;

type ReceiptProps = {
  /** The phrase on the page and the wording it matched. */
  phrase: Phrase;
};

/** Why a phrase was matched with a claim, to be checked by the reader. */
export function Receipt({ phrase }: ReceiptProps) {
  return (
    <details class="why">
      <summary>
        {t('receipt.heading')}
        <Icon name="chevron" />
      </summary>
      <Later>{() => <Grounds phrase={phrase} />}</Later>
    </details>
  );
}

function Grounds({ phrase }: ReceiptProps) {
  return (
    <dl>
      <dt>{t('receipt.onThisPage')}</dt>
      <dd>
        <q>{phrase.exact}</q>
      </dd>
      <dt>{t('receipt.onRecord')}</dt>
      <dd>
        {phrase.wording === null ? t('receipt.noWording') : <q>{phrase.wording}</q>}
        {phrase.where !== null && (
          <>
            {t('comma')}
            <DatedText text={phrase.where} />
          </>
        )}
      </dd>
      {(phrase.slots.length > 0 || phrase.pronoun || phrase.borrowed) && (
        <>
          <dt>{t('receipt.matched')}</dt>
          <dd>
            <Matched phrase={phrase} />
          </dd>
        </>
      )}
      <dt>{t('receipt.reading')}</dt>
      <dd>
        {t(`receipt.${phrase.stance}`)}
        {phrase.stance === 'rejects' && (
          <> {phrase.cue === null ? t('receipt.ownDenial') : t('receipt.cue', [t('quoted', [isolate(phrase.cue)])])}</>
        )}
      </dd>
      <dt>{t('receipt.cancels')}</dt>
      <dd>
        <ReceiptCancels cancels={phrase.cancels} />
      </dd>
    </dl>
  );
}

/** Which words filled which slot of the wording. */
function Matched({ phrase: { slots, pronoun, borrowed } }: ReceiptProps) {
  return (
    <ul>
      {slots.map(({ slot, words }, at) => (
        <li key={at}>{t('receipt.slot', [t(SLOT_NAMES[slot]), t('quoted', [isolate(words)])])}</li>
      ))}
      {pronoun && <li>{t('receipt.pronoun')}</li>}
      {borrowed && <li>{t('receipt.borrowed')}</li>}
    </ul>
  );
}
