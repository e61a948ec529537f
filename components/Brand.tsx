import { t } from './t';

/** The mark: opening quotation marks over our underline. Decorative. */
export function BrandMark() {
  return (
    <svg class="mark" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        class="mark-quotes"
        d="M7.3 3.1C5 4 3.6 5.9 3.6 8.3c0 1.7 1 2.8 2.4 2.8 1.2 0 2.1-.9 2.1-2.1S7.3 7 6.2 7c-.2 0-.4 0-.6.1.2-1.2.9-2.1 2.2-2.8ZM13.8 3.1c-2.3.9-3.7 2.8-3.7 5.2 0 1.7 1 2.8 2.4 2.8 1.2 0 2.1-.9 2.1-2.1S13.8 7 12.7 7c-.2 0-.4 0-.6.1.2-1.2.9-2.1 2.2-2.8Z"
      />
      <path class="mark-dots" d="M2.5 14.75h13" />
    </svg>
  );
}

/** The mark and the name. */
export function Brand() {
  return (
    <span class="brand">
      <BrandMark />
      {t('name')}
    </span>
  );
}
