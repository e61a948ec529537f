import { PopupFindings } from './PopupFindings';
import { PopupMessage } from './PopupMessage';
import type { PopupActions, PopupState } from './popup-view';
import { words } from './words';

type PopupBodyProps = PopupActions & {
  /** What the popup has to tell. */
  view: PopupState;
  /** Address of the record. */
  recordUrl: string;
};

/** The middle of the popup: claims, or why there are none. */
export function PopupBody({ view, recordUrl, ...actions }: PopupBodyProps) {
  const { popup } = words;
  switch (view.kind) {
    case 'loading':
      return (
        <div class="state scroll" role="status">
          <h1>{popup.loading}</h1>
        </div>
      );
    case 'found':
      return (
        <PopupFindings
          key={view.openId}
          findings={view.findings}
          openId={view.openId}
          recordUrl={recordUrl}
          onJump={actions.onJump}
        />
      );
    case 'none':
      return <PopupMessage title={popup.none(view.claimCount)} lines searchUrl={recordUrl} />;
    case 'off':
      return (
        <PopupMessage title={<OffTitle host={view.host} />} searchUrl={recordUrl}>
          <p>{popup.offNote}</p>
          <div class="rows">
            <Action main label={popup.turnOn} onClick={() => actions.onToggleSite(true)} />
          </div>
        </PopupMessage>
      );
    case 'not-run':
      return (
        <PopupMessage title={popup.notRun}>
          <p>{popup.notRunNote}</p>
          <div class="rows">
            <Action main label={popup.runOnce} onClick={actions.onRunOnce} />
            <Action label={popup.allowSite} onClick={actions.onAllowSite} />
            <Action label={popup.allowAll} onClick={actions.onAllowAll} />
          </div>
          <p class="small">{popup.allowNote}</p>
        </PopupMessage>
      );
    case 'unsupported':
      return (
        <PopupMessage title={popup.unsupported} searchUrl={recordUrl}>
          <p>{popup.unsupportedNote}</p>
        </PopupMessage>
      );
    case 'error':
      return (
        <PopupMessage title={popup.error}>
          <p>
            {popup.errorNote} {popup.errorThen}
          </p>
          {view.message && <p class="small">{view.message}</p>}
          <div class="rows">
            <Action main label={words.tryAgain} onClick={actions.onRetry} />
          </div>
        </PopupMessage>
      );
  }
}

function OffTitle({ host }: { host: string }) {
  return (
    <>
      {words.popup.off} <bdi>{host}</bdi>
    </>
  );
}

function Action({ label, main = false, onClick }: { label: string; main?: boolean; onClick: () => void }) {
  return (
    <button type="button" class={main ? 'btn btn-main' : 'btn'} onClick={onClick}>
      {label}
    </button>
  );
}
