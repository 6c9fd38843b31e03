import type { SearchRow } from '../../lib/corpus/search-data.ts';
import { dateWords } from '../date-words.ts';
import { KindLabel } from '../kind-label.tsx';
import { useT } from '../words.ts';
import { QueryMark } from './query-mark.tsx';
import type { Option } from './search-state.ts';

/** One entry of the list. Focus stays in the text field, so a press must not take it. */
export function SearchOption({
  option,
  id,
  chosen,
  onTake,
}: {
  option: Option;
  id: string;
  chosen: boolean;
  onTake(newTab: boolean): void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and answers the keys.
    <div
      id={id}
      class={`search-option search-${option.type === 'row' ? option.row.type : option.type}`}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTake(event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => event.button === 1 && onTake(true)}
    >
      <OptionText option={option} />
    </div>
  );
}

function OptionText({ option }: { option: Option }) {
  switch (option.type) {
    case 'completion':
      return <code>{option.completion.label}</code>;
    case 'recent':
      return option.query;
    case 'row':
      return <RowText row={option.row} />;
  }
}

function RowText({ row }: { row: SearchRow }) {
  switch (row.type) {
    case 'topic':
      return (
        <>
          <span class="search-title">
            <QueryMark {...row.title} />
            <KindLabel kind={row.kind} />
          </span>
          <span class="search-text" dir="auto">
            <QueryMark {...row.summary} />
          </span>
        </>
      );
    case 'passage':
      return (
        <>
          <span class="search-quote" dir="auto">
            <QueryMark {...row.passage} />
          </span>
          <Origin names={[row.source]} date={row.date} />
        </>
      );
    case 'source':
      return (
        <>
          <span class="search-title">
            <QueryMark {...row.title} />
          </span>
          <Origin names={row.publisher === undefined ? [] : [row.publisher]} date={row.date} />
        </>
      );
  }
}

function Origin({ names, date }: { names: string[]; date: string | undefined }) {
  const t = useT();
  const parts = date === undefined ? names : [...names, dateWords(date, t.lang)];
  return <span class="search-origin">{parts.join(' · ')}</span>;
}
