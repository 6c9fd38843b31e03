import type { Fact, Topic } from '../../../lib/corpus/topic.ts';
import { useT } from '../../words.ts';
import { Field } from './field.tsx';
import { freeKey } from './reference-key.ts';
import type { TopicActions, TopicProblem } from './topic-actions.ts';

/** Dated facts, each with the reference that says so. */
export function FactFields({
  actions,
  topic: { facts, references },
  problems,
  onChange,
}: {
  actions: TopicActions;
  topic: Topic;
  problems: TopicProblem[];
  onChange(part: Partial<Topic>): void;
}) {
  const t = useT();
  const put = (at: number, part: Partial<Fact>): void =>
    onChange({ facts: facts.map((fact, index) => (index === at ? { ...fact, ...part } : fact)) });
  const add = async (): Promise<void> => {
    const today = new Date().toISOString().slice(0, 10);
    const fact: Fact = { label: '', value: '', asOf: { date: today, of: 'fact' }, cite: [] };
    const cited = references[0] ?? (await pageAsReference(actions));
    onChange({
      facts: [...facts, { ...fact, ...(cited ? { cite: [cited.key] } : {}) }],
      references: cited && references.length === 0 ? [cited] : references,
    });
  };
  return (
    <fieldset class="topic-rows">
      <legend>{t('facts')}</legend>
      <p class="library-quiet">{t('topicFactsHint')}</p>
      {facts.map((fact, at) => (
        <fieldset key={at} class="topic-row" aria-label={t('topicFact', at + 1)}>
          <Field label={t('topicFactLabel')}>
            {(field) => (
              <input
                {...field}
                dir="auto"
                value={fact.label}
                onInput={({ currentTarget }) => put(at, { label: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('topicFactValue')}>
            {(field) => (
              <input
                {...field}
                dir="auto"
                value={fact.value}
                onInput={({ currentTarget }) => put(at, { value: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('topicDate')}>
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                placeholder="2025-04-30"
                value={fact.asOf.date}
                onInput={({ currentTarget }) => put(at, { asOf: { ...fact.asOf, date: currentTarget.value } })}
              />
            )}
          </Field>
          <Field label={t('topicFactCite')}>
            {(field) => (
              <select
                {...field}
                value={fact.cite[0] ?? ''}
                onChange={({ currentTarget }) =>
                  put(at, { cite: currentTarget.value === '' ? [] : [currentTarget.value] })
                }
              >
                <option value="">{t('topicFactNoCite')}</option>
                {references.map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title || key}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button type="button" onClick={() => onChange({ facts: facts.filter((_, index) => index !== at) })}>
            {t('topicFactRemove')}
          </button>
          {problems
            .filter(({ path }) => path[0] === 'facts' && path[1] === at)
            .map(({ message }) => (
              <p key={message} class="field-problem">
                {t('topicProblem', message)}
              </p>
            ))}
        </fieldset>
      ))}
      <button type="button" onClick={() => void add()}>
        {t('topicFactAdd')}
      </button>
    </fieldset>
  );
}

/** The page beside, as what a first fact is likely to come from. */
async function pageAsReference(actions: TopicActions): Promise<Topic['references'][number] | undefined> {
  const page = await actions.page();
  if (!page) return undefined;
  const { title, site, url, published } = page;
  return {
    key: freeKey([]),
    title,
    publisher: site,
    ...(/^https?:/.test(url) ? { url } : {}),
    ...(published ? { date: published.slice(0, 10) } : {}),
  };
}
