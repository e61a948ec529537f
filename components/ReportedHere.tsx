import type { Account } from '../data/schema';
import { filled, SLOTS } from './filled';
import { Relation } from './Relation';
import { t } from './t';
import { When } from './When';

/** A place where the article itself carries an official account. */
export type ReportedPlace = {
  account: Account;
  /** The article has its words, its figure, or a link to a source of it. */
  how: 'quote' | 'figure' | 'link';
  /** Of a link: who published the source. */
  publisher: string | null;
};

type ReportedHereProps = {
  /** The places, in the order of the accounts. */
  places: readonly ReportedPlace[];
  /** The reader goes to one of them on the page. */
  onShow: (at: number) => void;
};

/** Fair to the writer: the article already tells of an official account. */
export function ReportedHere({ places, onShow }: ReportedHereProps) {
  if (places.length === 0) return null;
  return (
    <section class="reported">
      <h3>{t('ladder.reported')}</h3>
      <ul>
        {places.map((place, at) => (
          <li key={at}>
            <p>{said(place)}</p>
            <span class="reported-row">
              <Relation relation={place.account.relation} />
              <button type="button" class="btn" onClick={() => onShow(at)}>
                {t('ladder.reportedJump')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function said({ account, how, publisher }: ReportedPlace) {
  const [ONE, TWO] = SLOTS;
  const who = (
    <span key="who">
      <bdi lang="en">{account.institution}</bdi>
      {t('comma')}
      <When date={account.asOf} />
    </span>
  );
  if (how === 'link') {
    const source = (
      <bdi key="source" lang="en">
        {publisher}
      </bdi>
    );
    return filled(t('ladder.reportedLink', [ONE, TWO]), [source, who]);
  }
  return filled(t(how === 'quote' ? 'ladder.reportedQuote' : 'ladder.reportedFigure', [ONE]), [who]);
}
