import { useRef } from 'preact/hooks';
import type { Dataset } from '../data/schema-dataset';
import { useKeptFocus } from './kept-focus';
import { PopupBody } from './PopupBody';
import { PopupFooter } from './PopupFooter';
import { PopupHeader } from './PopupHeader';
import { PopupTools } from './PopupTools';
import type { PopupActions, PopupAsked, PopupState } from './popup-view';
import { plural, t } from './t';

type PopupViewProps = PopupActions & {
  /** What the popup has to tell. */
  view: PopupState;
  /** What the reader asked for besides. */
  asked: PopupAsked;
  /** The dataset in use. */
  dataset: Dataset;
  /** Address of the record; a claim's own address is this, `#`, and its id. */
  recordUrl: string;
  /** Address of the settings. */
  settingsUrl: string;
};

/** The summary of the current page behind the toolbar button. */
export function PopupView({ view, asked, dataset, recordUrl, settingsUrl, ...actions }: PopupViewProps) {
  const stated = view.kind === 'found' ? view.findings.filter(({ stance }) => stance !== 'rejects').length : 0;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <main class="popup" ref={main}>
      <header>
        <PopupHeader view={view} onToggleSite={actions.onToggleSite} />
        {view.kind === 'found' && (
          <div class="count">
            <h1>{stated === 0 ? t('popup.headingNone') : plural('popup.heading', stated)}</h1>
            {stated > 0 && <p>{t('popup.note')}</p>}
            <PopupTools hidden={stated > 0 ? view.hidden : null} {...asked} {...actions} />
          </div>
        )}
      </header>
      <PopupBody view={view} asked={asked} recordUrl={recordUrl} {...actions} />
      <PopupFooter dataset={dataset} recordUrl={recordUrl} settingsUrl={settingsUrl} />
    </main>
  );
}
