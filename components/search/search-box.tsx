import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchRow, SearchView } from '../../lib/corpus/search-data.ts';
import { useT } from '../words.ts';
import { SearchOption } from './search-option.tsx';
import { chosenIndex, type Option, optionGroups, optionKey } from './search-state.ts';
import { SearchStatus } from './search-status.tsx';

interface SearchBoxProps extends SearchView {
  /** Whether the text field takes the focus when it appears. */
  autoFocus?: boolean;
  /** The text changed; `caret` is where the reader stands in it. */
  onQuery(query: string, caret: number): void;
  onOpen(row: SearchRow, where: { newTab: boolean }): void;
  onRetry(): void;
  /** What to show below while nothing is typed, such as the topics of this page. */
  children?: ComponentChildren;
}

/** A search as you type: a combobox whose list is always open below it (ARIA pattern, focus stays in the text field). */
export function SearchBox({
  query,
  state,
  completions,
  indexed,
  autoFocus = false,
  onQuery,
  onOpen,
  onRetry,
  children,
}: SearchBoxProps) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [moved, setMoved] = useState<string>();
  const groups = optionGroups(state, completions);
  const options = groups.flatMap((group) => group.options);
  const chosen = chosenIndex(options, moved);

  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    if (moved !== undefined) document.getElementById(`${id}-${chosen}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, moved, chosen]);

  const setQuery = (text: string, caret: number) => {
    setMoved(undefined);
    onQuery(text, caret);
  };
  const putQuery = (text: string, caret = text.length) => {
    setQuery(text, caret);
    queueMicrotask(() => field.current?.setSelectionRange(caret, caret));
  };
  const take = (option: Option | undefined, newTab: boolean) => {
    if (option?.type === 'completion') putQuery(option.completion.query, option.completion.caret);
    if (option?.type === 'recent') putQuery(option.query);
    if (option?.type === 'row') onOpen(option.row, { newTab });
  };
  const move = (by: 1 | -1) => {
    const from = chosen < 0 && by < 0 ? 0 : chosen;
    const to = options[(from + by + options.length) % options.length];
    if (to) setMoved(optionKey(to));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const completing = options[chosen]?.type === 'completion';
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') take(options[chosen], event.ctrlKey || event.metaKey);
    else if (event.key === 'Tab' && completing && !event.shiftKey) take(options[chosen], false);
    else if (event.key === 'Escape' && query !== '') putQuery('');
    else return;
    event.preventDefault();
  };

  let number = 0;
  return (
    <search class="search">
      <input
        ref={field}
        class="search-field"
        type="text"
        role="combobox"
        aria-label={t('searchLabel')}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded={options.length > 0}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        placeholder={t('searchPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={query}
        onInput={({ currentTarget }) =>
          setQuery(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
        }
        onKeyDown={onKeyDown}
      />
      <SearchStatus state={state} query={query} indexed={indexed} />
      {state.state === 'failed' && (
        <p class="search-failed" role="alert">
          {t('searchFailed')}
          <button type="button" onClick={onRetry}>
            {t('searchRetry')}
          </button>
        </p>
      )}
      <div id={`${id}-list`} class="search-list" role="listbox" aria-label={t('searchResults')}>
        {groups.map(({ heading, options }) => (
          <fieldset key={heading} class={heading} aria-labelledby={`${id}-${heading}`}>
            <div id={`${id}-${heading}`} class="search-heading">
              {t(heading)}
            </div>
            {options.map((option) => {
              const index = number++;
              return (
                <SearchOption
                  key={optionKey(option)}
                  id={`${id}-${index}`}
                  option={option}
                  chosen={index === chosen}
                  onTake={(newTab) => take(option, newTab)}
                />
              );
            })}
          </fieldset>
        ))}
      </div>
      {state.state === 'idle' && query === '' && children}
    </search>
  );
}
