import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { t } from './t';

type PopupMessageProps = {
  /** What is the case, in a sentence. */
  title: ComponentChildren;
  /** Grey lines that stand for an unmarked page. */
  lines?: boolean;
  /** Address of the record, to offer a search there. */
  searchUrl?: string;
  /** What it means and what to do. */
  children?: ComponentChildren;
};

/** The popup when there are no claims to list. */
export function PopupMessage({ title, lines = false, searchUrl, children }: PopupMessageProps) {
  return (
    <div class="state scroll">
      {lines && (
        <div class="lines" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      )}
      <h1>{title}</h1>
      {children}
      {searchUrl !== undefined && (
        <p class="push">
          <a class="btn" href={searchUrl} target="_blank" rel="noopener noreferrer">
            <Icon name="search" />
            {t('popup.search')}
          </a>
        </p>
      )}
    </div>
  );
}
