import { Brand } from './Brand';
import { plural, t } from './t';

/** Written for this page. English in every language: the claims on record are looked for in English. */
const EXAMPLE = {
  title: 'The night of the missiles',
  sentences: [
    'On the night of 8 January 2020, missiles from Iran struck two bases in Iraq that housed American troops.',
    'The next morning the president told the nation that the missiles had caused no American casualties.',
    'State television in Iran spoke of at least 80 American soldiers killed.',
    'Officials in Washington denied that 80 American soldiers had been killed by the missiles.',
  ],
} as const;

const DOES = ['underlines', 'shows', 'quiet'] as const;
const DOES_NOT = ['verdict', 'sends', 'check'] as const;

type WelcomeViewProps = {
  /** On how many news sites it runs by itself. */
  newsSites: number;
  /** How many claims are on record. */
  claimCount: number;
  recordUrl: string;
  settingsUrl: string;
};

/** The first run: what the extension does and does not do, where it runs, and a text to try it on. */
export function WelcomeView({ newsSites, claimCount, recordUrl, settingsUrl }: WelcomeViewProps) {
  return (
    <main class="welcome">
      <header>
        <Brand />
        <h1>{t('welcome.heading')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
      </header>
      <section class="try" aria-labelledby="try-heading">
        <h2 id="try-heading">{t('welcome.try')}</h2>
        <p class="try-how">{t('welcome.tryHow')}</p>
        <article class="paper" lang="en" dir="ltr" aria-labelledby="example-title">
          <h3 id="example-title">{EXAMPLE.title}</h3>
          <p>{EXAMPLE.sentences.join(' ')}</p>
        </article>
        <p class="try-note">{t('welcome.tryNote')}</p>
      </section>
      <div class="facts-of">
        <section>
          <h2>{t('welcome.does')}</h2>
          <ul>
            {DOES.map((key) => (
              <li key={key}>{t(`welcome.doesList.${key}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('welcome.doesNot')}</h2>
          <ul>
            {DOES_NOT.map((key) => (
              <li key={key}>
                {key === 'check' ? plural('welcome.doesNotCheck', claimCount) : t(`welcome.doesNotList.${key}`)}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section class="facts-of where">
        <h2>{t('welcome.where')}</h2>
        <p>{plural('welcome.whereNews', newsSites)}</p>
        <p>{t('welcome.whereElse')}</p>
        <nav class="ways" aria-label={t('welcome.ways')}>
          <a class="btn btn-main" href={settingsUrl}>
            {t('welcome.settings')}
          </a>
          <a class="btn" href={recordUrl}>
            {t('welcome.record')}
          </a>
        </nav>
      </section>
    </main>
  );
}
