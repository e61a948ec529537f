import { PopupCheck } from './PopupCheck';
import { PopupFindings } from './PopupFindings';
import { PopupMessage } from './PopupMessage';
import { PopupRelated } from './PopupRelated';
import { PopupSearch } from './PopupSearch';
import { PopupTools } from './PopupTools';
import type { PopupActions, PopupAsked, PopupState } from './popup-view';
import { isolate, plural, t } from './t';

type PopupBodyProps = PopupActions & {
  /** What the reader asked for besides. */
  asked: PopupAsked;
  /** What the popup has to tell. */
  view: PopupState;
  /** Address of the record. */
  recordUrl: string;
};

/** The middle of the popup: claims, or why there are none. */
export function PopupBody({ view, asked, recordUrl, ...actions }: PopupBodyProps) {
  const related = <PopupRelated related={asked.related} recordUrl={recordUrl} onRelated={actions.onRelated} />;
  const search = <PopupSearch onSearch={actions.onSearch} />;
  switch (view.kind) {
    case 'loading':
      return (
        <div class="state scroll" role="status">
          <h1>{t('popup.loading')}</h1>
          {view.slow && <p>{t('popup.slow')}</p>}
        </div>
      );
    case 'found':
      return (
        <PopupFindings
          key={view.openId}
          findings={view.findings}
          article={view.article}
          openId={view.openId}
          recordUrl={recordUrl}
          onJump={actions.onJump}
        >
          {related}
        </PopupFindings>
      );
    case 'none':
      return (
        <PopupMessage title={plural('popup.none', view.claimCount)} lines>
          <PopupTools hidden={null} {...asked} {...actions} />
          {related}
          {search}
        </PopupMessage>
      );
    case 'off':
      return (
        <PopupMessage title={t('popup.off', [isolate(view.host)])}>
          <p>{t('popup.offNote')}</p>
          <div class="rows">
            <Action main label={t('popup.turnOn')} onClick={() => actions.onToggleSite(true)} />
            <Action label={t('popup.onlyOnce')} onClick={actions.onRunOnce} />
          </div>
          {search}
        </PopupMessage>
      );
    case 'not-run':
      return (
        <PopupMessage title={t('popup.notRun')}>
          <p>{t('popup.notRunNote')}</p>
          <div class="rows">
            <Action main label={t('popup.runOnce')} onClick={actions.onRunOnce} />
            <Action label={t('popup.allowSite')} onClick={actions.onAllowSite} />
            <Action label={t('popup.allowAll')} onClick={actions.onAllowAll} />
          </div>
          <p class="small">{t('popup.allowNote')}</p>
          {search}
        </PopupMessage>
      );
    case 'unsupported':
      return (
        <PopupMessage title={t('popup.unsupported')}>
          <p>{t('popup.unsupportedNote')}</p>
          {search}
        </PopupMessage>
      );
    case 'error':
      return (
        <PopupMessage title={view.part === 'page' ? t('popup.error') : t('popup.workerError')}>
          <p>
            {view.part === 'page'
              ? `${t('popup.errorNote')} ${t('popup.errorThen')}`
              : `${t('popup.workerErrorNote')} ${t('popup.workerErrorThen')}`}
          </p>
          {view.message && <p class="small">{view.message}</p>}
          <div class="rows">
            <Action main label={t('tryAgain')} onClick={actions.onRetry} />
          </div>
        </PopupMessage>
      );
    case 'check':
      return <PopupCheck view={view} recordUrl={recordUrl} onBack={actions.onBack} onRetry={actions.onRetry} />;
  }
}

function Action({ label, main = false, onClick }: { label: string; main?: boolean; onClick: () => void }) {
  return (
    <button type="button" class={main ? 'btn btn-main' : 'btn'} onClick={onClick}>
      {label}
    </button>
  );
}
