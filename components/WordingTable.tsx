import type { Wording } from '../data/schema';
import { DatedText } from './DatedText';
import { t } from './t';
import { wordingText } from './wording-text';

type WordingTableProps = {
  /** The wordings of a claim. */
  wordings: readonly Wording[];
};

/** The ways of putting a claim that the extension looks for, and how each is read. */
export function WordingTable({ wordings }: WordingTableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('record.wording')}</th>
          <th scope="col">{t('record.kind')}</th>
          <th scope="col">{t('record.reading')}</th>
        </tr>
      </thead>
      <tbody>
        {wordings.map((wording, at) => (
          <tr key={at}>
            <td>
              <span class={wording.kind === 'groups' ? 'w-groups' : 'w-text'}>{wordingText(wording)}</span>
              {'where' in wording && wording.where !== undefined && (
                <span class="w-where">
                  <DatedText text={wording.where} />
                </span>
              )}
            </td>
            <td>{kind(wording)}</td>
            <td>{reading(wording)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function kind(wording: Wording): string {
  if (wording.kind === 'groups') return t('record.meeting');
  const said = wording.kind === 'quote' || (wording.kind === 'related' && wording.where !== undefined);
  return said ? t('record.quotation') : t('record.reported');
}

function reading(wording: Wording): string {
  if (wording.kind === 'related') return t('record.related');
  return wording.stance === 'denies' ? t('record.denies') : t('record.states');
}
