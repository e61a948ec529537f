import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber, plural, t } from './t';

/** So many options are shown before the reader asks for more, and so many at most after that. */
const SHORT = 6;
const LONG = 100;
/** A list of more options than this can be searched. */
const SEARCHED = 20;

export type FacetOption = {
  value: string;
  /** How it is called. */
  label: string;
  /** A drawing before the label. */
  icon?: ComponentChildren;
  /** How many claims would be left. */
  count: number;
};

type RecordFacetProps = {
  title: string;
  /** All options, the most frequent first. */
  options: readonly FacetOption[];
  /** Values that the reader chose. */
  chosen: readonly string[];
  /** Show all options at once, for a list that is known to be short. */
  whole?: boolean;
  /** Names of options are from the record: English, whatever the language of the page. */
  english?: boolean;
  /** The reader chooses an option, or no more. */
  onToggle: (value: string) => void;
};

/** One thing to narrow claims by: boxes to tick, each with the number of claims it leaves. */
export function RecordFacet({ title, options, chosen, whole = false, english = false, onToggle }: RecordFacetProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const isChosen = ({ value }: FacetOption) => chosen.includes(value);
  const useful = options.filter((option) => whole || option.count > 0 || isChosen(option));
  if (useful.length === 0) return null;
  const short = whole ? useful : useful.filter((option, at) => at < SHORT || isChosen(option));
  const hidden = useful.length - short.length;
  const fits = ({ label }: FacetOption) => label.toLowerCase().includes(wanted.trim().toLowerCase());
  const shown = open ? useful.filter((option) => isChosen(option) || fits(option)).slice(0, LONG) : short;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {open && useful.length > SEARCHED && (
        <input
          type="search"
          class="facet-find"
          aria-label={t('record.findOptionIn', [title])}
          placeholder={t('record.findOption')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <div class={open ? 'facet-options is-open' : 'facet-options'}>
        {shown.map((option) => (
          <label key={option.value} class={option.count === 0 ? 'ck is-none' : 'ck'}>
            <input type="checkbox" checked={isChosen(option)} onChange={() => onToggle(option.value)} />
            <span class="lab">
              {option.icon}
              {english ? (
                <span lang="en" dir="auto">
                  {option.label}
                </span>
              ) : (
                <span>{option.label}</span>
              )}
            </span>
            <span class="num">{formatNumber(option.count)}</span>
          </label>
        ))}
      </div>
      {(open || hidden > 0) && (
        <button type="button" class="facet-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('record.optionsFewer') : plural('record.optionsMore', hidden)}
        </button>
      )}
    </fieldset>
  );
}
