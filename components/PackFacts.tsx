import { formatNumber, t } from './t';
import { When } from './When';

type PackFactsProps = {
  version: string;
  /** ISO date. */
  date: string;
  /** How many claims there are. */
  claims: number;
  /** What people compare of the publisher's key; none for what comes with the extension. */
  fingerprint?: string;
};

/** The facts of a pack, in columns. Of the key, the first half. */
export function PackFacts({ version, date, claims, fingerprint }: PackFactsProps) {
  return (
    <dl class="pack-facts num">
      <div>
        <dt>{t('packs.version')}</dt>
        <dd>{version}</dd>
      </div>
      <div>
        <dt>{t('packs.published')}</dt>
        <dd>
          <When date={date} />
        </dd>
      </div>
      <div>
        <dt>{t('packs.claimCount')}</dt>
        <dd>{formatNumber(claims)}</dd>
      </div>
      {fingerprint !== undefined && (
        <div>
          <dt>{t('packs.key')}</dt>
          <dd class="pack-key" dir="ltr">
            {fingerprint.slice(0, 19)}
          </dd>
        </div>
      )}
    </dl>
  );
}
