import type { Reference, Topic } from '../../../lib/corpus/topic.ts';
import type { MessageKey } from '../../words.ts';
import { useT } from '../../words.ts';
import { Field } from './field.tsx';
import { freeKey } from './reference-key.ts';
import type { TopicProblem } from './topic-actions.ts';

const FIELDS: readonly [Exclude<keyof Reference, 'key'>, MessageKey, string][] = [
  ['title', 'topicReferenceTitle', ''],
  ['publisher', 'topicReferencePublisher', ''],
  ['url', 'topicReferenceUrl', 'https://'],
  ['date', 'topicDate', '2025-04-30'],
];

/** Where facts come from. */
export function ReferenceFields({
  topic: { facts, references },
  problems,
  onChange,
}: {
  topic: Topic;
  problems: TopicProblem[];
  onChange(part: Partial<Topic>): void;
}) {
  const t = useT();
  const put = (at: number, name: keyof Reference, value: string): void =>
    onChange({ references: references.map((one, index) => (index === at ? { ...one, [name]: value } : one)) });
  const remove = (gone: Reference): void =>
    onChange({
      references: references.filter((one) => one !== gone),
      facts: facts.map((fact) => ({ ...fact, cite: fact.cite.filter((key) => key !== gone.key) })),
    });
  return (
    <fieldset class="topic-rows">
      <legend>{t('references')}</legend>
      <p class="library-quiet">{t('topicReferencesHint')}</p>
      {references.map((reference, at) => (
        <fieldset key={reference.key} class="topic-row" aria-label={t('topicReference', at + 1)}>
          {FIELDS.map(([name, label, example]) => (
            <Field key={name} label={t(label)}>
              {(field) => (
                <input
                  {...field}
                  dir="auto"
                  placeholder={example}
                  value={reference[name] ?? ''}
                  onInput={({ currentTarget }) => put(at, name, currentTarget.value)}
                />
              )}
            </Field>
          ))}
          <button type="button" onClick={() => remove(reference)}>
            {t('topicReferenceRemove')}
          </button>
          {problems
            .filter(({ path }) => path[0] === 'references' && path[1] === at)
            .map(({ message }) => (
              <p key={message} class="field-problem">
                {t('topicProblem', message)}
              </p>
            ))}
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => onChange({ references: [...references, { key: freeKey(references), title: '' }] })}
      >
        {t('topicReferenceAdd')}
      </button>
    </fieldset>
  );
}
