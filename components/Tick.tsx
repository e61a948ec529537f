type TickProps = {
  /** What is chosen, in words. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** A box to tick. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
