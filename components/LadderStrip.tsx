import { countRelations } from './count-relations';
import { formatDate, formatDay } from './dates';
import { RelationIcon } from './RelationIcon';
import { relationName } from './relation-words';
import type { StripColumn } from './strip';
import { formatNumber, plural, t } from './t';

type LadderStripProps = {
  /** Accounts by date, with the article in its place. */
  columns: readonly StripColumn[];
};

/** Relations by date, in reading order. */
export function LadderStrip({ columns }: LadderStripProps) {
  return (
    <ol class="strip">
      {columns.map((column) =>
        column.kind === 'article' ? (
          <li key="article" class="strip-article">
            <span class="strip-pins" />
            <b>{t('ladder.thisArticle')}</b>
            <time dateTime={column.date}>{formatDate(column.date)}</time>
          </li>
        ) : (
          <Accounts key={`${column.from} ${column.accounts.length} ${column.accounts[0]?.institution}`} {...column} />
        ),
      )}
    </ol>
  );
}

function Accounts({ accounts, from, to, unsure }: Extract<StripColumn, { kind: 'accounts' }>) {
  const relations = countRelations(accounts);
  const isDay = from.length === 10 && from === to;
  const many = accounts.length > 1;
  return (
    <li>
      <span class="strip-pins">
        {relations.map(({ relation, count }) => (
          <span key={relation}>
            <RelationIcon relation={relation} />
            <span class="vh">
              {count > 1
                ? t('ladder.relationCount', [relationName(relation), formatNumber(count)])
                : relationName(relation)}
            </span>
          </span>
        ))}
      </span>
      <b>
        {from === to ? (
          <time dateTime={from}>{isDay && !many ? formatDay(from) : formatDate(from)}</time>
        ) : (
          t('ladder.years', [formatDate(from), formatDate(to)])
        )}
        {unsure && ` ${t('ladder.unsure')}`}
      </b>
      {many ? (
        <span>{plural('ladder.accounts', accounts.length)}</span>
      ) : (
        isDay && <span>{formatDate(from.slice(0, 4))}</span>
      )}
    </li>
  );
}
