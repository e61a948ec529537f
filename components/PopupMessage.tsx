import type { ComponentChildren } from 'preact';

type PopupMessageProps = {
  /** What is the case, in a sentence. */
  title: ComponentChildren;
  /** Grey lines that stand for an unmarked page. */
  lines?: boolean;
  /** What it means and what to do. */
  children?: ComponentChildren;
};

/** The popup when there are no claims to list. */
export function PopupMessage({ title, lines = false, children }: PopupMessageProps) {
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
    </div>
  );
}
