import type { Account } from '../data/schema';
import { formatDate, formatDay } from './dates';
import { filled, listed, SLOTS } from './filled';
import type { Ladder, Step } from './ladder';
import { relationName } from './relation-words';
import { plural, t } from './t';
import { When } from './When';

const [ONE, TWO, THREE] = SLOTS;

/** A figure on a day, or in a month or year. */
const onDay = (asOf: string) => t(asOf.length === 10 ? 'ladder.figureOn' : 'ladder.figureIn', [ONE, TWO]);

/** Figures as the bodies gave them, by institution, in order of time; a year is told once. */
export function FiguresText({ steps }: { steps: readonly Step[] }) {
  const runs: { institution: string; steps: { step: Step; year: boolean }[] }[] = [];
  let year = '';
  for (const step of steps) {
    const told = { step, year: step.asOf.slice(0, 4) !== year };
    year = step.asOf.slice(0, 4);
    const last = runs.at(-1);
    if (last?.institution === step.institution) last.steps.push(told);
    else runs.push({ institution: step.institution, steps: [told] });
  }
  return (
    <ul class="ladder-says">
      {runs.map(({ institution, steps: own }, at) => (
        <li key={at}>
          {filled(t('ladder.figuresBy', [ONE, TWO]), [
            <bdi key="who">{institution}</bdi>,
            listed(
              own.map(({ step, year }) =>
                filled(onDay(step.asOf), [
                  <Label key="figure" account={step} />,
                  <time key="day" dateTime={step.asOf}>
                    {year ? formatDate(step.asOf) : formatDay(step.asOf)}
                  </time>,
                ]),
              ),
            ),
          ])}
        </li>
      ))}
    </ul>
  );
}

/** What officials said when the article was written, and what they say now. */
export function ThenAndNow({ ladder }: { ladder: Ladder }) {
  const { article, figures, after, unclear } = ladder;
  if (article === undefined) return null;
  return (
    <div class="ladder-then">
      {article === null ? (
        <p class="ladder-aside">{t('ladder.unknownDate')}</p>
      ) : (
        <p>{figures ? <FigureThen ladder={ladder} day={article} /> : <AccountThen ladder={ladder} day={article} />}</p>
      )}
      {after > 0 && <p>{plural('ladder.after', after)}</p>}
      {unclear > 0 && <p class="ladder-aside">{plural('ladder.unclear', unclear)}</p>}
    </div>
  );
}

type ThenProps = { ladder: Ladder; day: string };

function FigureThen({ ladder: { atArticle, now }, day }: ThenProps) {
  const when = <When date={day} />;
  const labels = listed(atArticle.map((account, at) => <Label key={at} account={account} />));
  const [latest] = now;
  const several = atArticle.length > 1 ? 'ladder.thenSeveral' : 'ladder.then';
  return (
    <>
      {atArticle.length === 0
        ? filled(t('ladder.thenNone', [ONE]), [when])
        : filled(t(several, [ONE, TWO]), [when, labels])}{' '}
      {isSame(atArticle, now)
        ? t('ladder.noLater')
        : now.length > 1
          ? filled(t('ladder.nowSeveral', [ONE]), [
              listed(now.map((account, at) => <FigureOn key={at} account={account} />)),
            ])
          : latest &&
            filled(t('ladder.now', [ONE, TWO]), [
              <Label key="figure" account={latest} />,
              <When key="day" date={latest.asOf} />,
            ])}
    </>
  );
}

function AccountThen({ ladder: { atArticle, now }, day }: ThenProps) {
  const when = <When date={day} />;
  const told = (accounts: readonly Account[]) =>
    listed(accounts.map((account, at) => <Position key={at} account={account} />));
  return (
    <>
      {atArticle.length === 0
        ? filled(t('ladder.thenNoAccount', [ONE]), [when])
        : filled(t(atArticle.length > 1 ? 'ladder.thenAccounts' : 'ladder.thenAccount', [ONE, TWO]), [
            when,
            told(atArticle),
          ])}{' '}
      {now.length > 0 &&
        (isSame(atArticle, now)
          ? t('ladder.noLaterAccount')
          : filled(t(now.length > 1 ? 'ladder.nowAccounts' : 'ladder.nowAccount', [ONE]), [told(now)]))}
    </>
  );
}

const isSame = (one: readonly Account[], other: readonly Account[]) =>
  one.length === other.length && one.every((account) => other.includes(account));

function Label({ account: { figure } }: { account: Pick<Account, 'figure'> }) {
  return (
    <b lang="en" dir="auto">
      {figure?.label}
    </b>
  );
}

function FigureOn({ account }: { account: Account }) {
  return (
    <>
      {filled(onDay(account.asOf), [<Label key="figure" account={account} />, <When key="day" date={account.asOf} />])}
    </>
  );
}

function Position({ account }: { account: Account }) {
  return (
    <>
      {filled(t('ladder.account', [ONE, TWO, THREE]), [
        <bdi key="who" lang="en">
          {account.institution}
        </bdi>,
        <When key="day" date={account.asOf} />,
        relationName(account.relation),
      ])}
    </>
  );
}
