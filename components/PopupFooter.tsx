import { words } from './words';

type PopupFooterProps = {
  /** Version and size of the record in use. */
  dataset: { version: string; claimCount: number };
  /** Address of the record. */
  recordUrl: string;
  /** Address of the settings. */
  settingsUrl: string;
};

/** Which record is in use, and the ways to the other pages. */
export function PopupFooter({ dataset, recordUrl, settingsUrl }: PopupFooterProps) {
  const { popup } = words;
  return (
    <footer class="foot">
      <span class="num">{popup.dataset(dataset.version, dataset.claimCount)}</span>
      <nav aria-label={popup.links}>
        <a href={recordUrl} target="_blank" rel="noopener noreferrer">
          {popup.record}
        </a>
        <a href={settingsUrl} target="_blank" rel="noopener noreferrer">
          {popup.settings}
        </a>
      </nav>
    </footer>
  );
}
