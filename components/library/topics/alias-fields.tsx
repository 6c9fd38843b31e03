import type { Alias } from '../../../lib/corpus/topic.ts';
import { listWords } from '../../list-words.ts';
import { type Translate, useT } from '../../words.ts';
import { languageName, languagesWith } from '../languages.ts';
import type { TopicActions, TopicProblem, TopicWarning } from './topic-actions.ts';

/** The names of a topic with how they match, and what a reader should know of each. */
export function AliasFields({
  actions,
  aliases,
  warnings,
  problems,
  lacks,
  further,
  onChange,
}: {
  actions: TopicActions;
  aliases: Alias[];
  warnings: TopicWarning[];
  problems: TopicProblem[];
  lacks: string | false;
  /** Whether they are added to those of a pack. */
  further: boolean;
  onChange(aliases: Alias[]): void;
}) {
  const t = useT();
  const put = (at: number, part: Partial<Alias>): void =>
    onChange(aliases.map((alias, index) => (index === at ? { ...alias, ...part } : alias)));
  return (
    <fieldset class="topic-rows">
      <legend>{t(further ? 'topicYourNames' : 'topicNames')}</legend>
      <p class="library-quiet">{t('topicNamesHint')}</p>
      {aliases.map((alias, at) => (
        <fieldset key={at} class="topic-row topic-name" aria-label={t('topicName', at + 1)}>
          <input
            aria-label={t('topicName', at + 1)}
            dir="auto"
            value={alias.text}
            onInput={({ currentTarget }) => put(at, { text: currentTarget.value })}
          />
          <select
            aria-label={t('topicNameLanguage')}
            value={alias.lang}
            onChange={({ currentTarget }) => put(at, { lang: currentTarget.value })}
          >
            {languagesWith(alias.lang).map((lang) => (
              <option key={lang} value={lang}>
                {languageName(lang, t.lang)}
              </option>
            ))}
          </select>
          <button
            type="button"
            aria-label={t('topicNameRemove', alias.text)}
            onClick={() => onChange(aliases.filter((_, index) => index !== at))}
          >
            {t('libraryRemove')}
          </button>
          <div class="topic-flags">
            <Flag
              label={t('topicCapitals')}
              checked={alias.case === 'exact'}
              onChange={(on) => put(at, { case: on ? 'exact' : 'fold' })}
            />
            <Flag label={t('topicInflect')} checked={alias.inflect} onChange={(on) => put(at, { inflect: on })} />
            <Flag label={t('topicAmbiguous')} checked={alias.ambiguous} onChange={(on) => put(at, { ambiguous: on })} />
          </div>
          {warnings
            .filter((warning) => warning.alias === at)
            .map((warning) => (
              <p key={warning.kind} class="topic-warning" role="status">
                {warningWords(t, warning, alias)}
              </p>
            ))}
          {problems
            .filter(({ path }) => path[0] === 'aliases' && path[1] === at)
            .map(({ message }) => (
              <p key={message} class="field-problem">
                {t('topicProblem', message)}
              </p>
            ))}
        </fieldset>
      ))}
      {lacks && <p class="field-problem">{lacks}</p>}
      <button type="button" onClick={() => onChange([...aliases, actions.alias('', aliases.at(-1)?.lang ?? 'en')])}>
        {t('topicNameAdd')}
      </button>
    </fieldset>
  );
}

function Flag({ label, checked, onChange }: { label: string; checked: boolean; onChange(on: boolean): void }) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}

function warningWords(t: Translate, warning: TopicWarning, { text }: Alias): string {
  switch (warning.kind) {
    case 'everyday':
      return t('topicWarnEveryday', text, Math.max(1, Math.round(warning.share * 1000)));
    case 'short':
      return t('topicWarnShort', text);
    case 'clash':
      return t('topicWarnClash', text, listWords(warning.titles, t.lang));
  }
}
