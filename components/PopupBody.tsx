import { PopupFindings } from './PopupFindings';
import { PopupMessage } from './PopupMessage';
import type { PopupActions, PopupState } from './popup-view';
import { isolate, plural, t } from './t';

type PopupBodyProps = PopupActions & {
  /** What the popup has to tell. */
  view: PopupState;
  /** Address of the record. */
  recordUrl: string;
};

/** The middle of the popup: claims, or why there are none. */
export function PopupBody({ view, recordUrl, ...actions }: PopupBodyProps) {
  switch (view.kind) {
    case 'loading':
      return (
        <div class="state scroll" role="status">
          <h1>{t('popup.loading')}</h1>
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
        />
      );
    case 'none':
      return <PopupMessage title={plural('popup.none', view.claimCount)} lines searchUrl={recordUrl} />;
    case 'off':
      return (
        <PopupMessage title={t('popup.off', [isolate(view.host)])} searchUrl={recordUrl}>
          <p>{t('popup.offNote')}</p>
          <div class="rows">
            <Action main label={t('popup.turnOn')} onClick={() => actions.onToggleSite(true)} />
          </div>
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
        </PopupMessage>
      );
    case 'unsupported':
      return (
        <PopupMessage title={t('popup.unsupported')} searchUrl={recordUrl}>
          <p>{t('popup.unsupportedNote')}</p>
        </PopupMessage>
      );
    case 'error':
      return (
        <PopupMessage title={t('popup.error')}>
          <p>
            {t('popup.errorNote')} {t('popup.errorThen')}
          </p>
          {view.message && <p class="small">{view.message}</p>}
          <div class="rows">
            <Action main label={t('tryAgain')} onClick={actions.onRetry} />
          </div>
        </PopupMessage>
      );
  }
}

function Action({ label, main = false, onClick }: { label: string; main?: boolean; onClick: () => void }) {
  return (
    <button type="button" class={main ? 'btn btn-main' : 'btn'} onClick={onClick}>
      {label}
    </button>
  );
}
