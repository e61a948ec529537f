import { useEffect, useId, useRef } from 'preact/hooks';

type ConfirmProps = {
  /** The question. */
  title: string;
  /** What will happen. */
  note: string;
  /** The words of the button that does it. */
  yes: string;
  /** The words of the button that leaves everything as it is. */
  no: string;
  /** The reader has answered; closing the dialog is a no. */
  onAnswer: (yes: boolean) => void;
};

/** Asks before something is done that the reader might regret. */
export function Confirm({ title, note, yes, no, onAnswer }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => before?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}n`}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 id={`${id}t`}>{title}</h2>
      <p id={`${id}n`}>{note}</p>
      <div class="keys">
        <button type="button" class="btn" onClick={() => onAnswer(false)}>
          {no}
        </button>
        <button type="button" class="btn btn-main" onClick={() => onAnswer(true)}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
