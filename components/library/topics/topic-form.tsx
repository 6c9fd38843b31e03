import { useState } from 'preact/hooks';
import type { Topic, TopicKind } from '../../../lib/corpus/topic.ts';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import { TOPIC_KINDS } from '../kinds.ts';
import { AliasFields } from './alias-fields.tsx';
import { FactFields } from './fact-fields.tsx';
import { Field } from './field.tsx';
import { ReferenceFields } from './reference-fields.tsx';
import { tidied, unmet } from './tidied.ts';
import type { TopicActions } from './topic-actions.ts';
import { TopicMarks } from './topic-marks.tsx';
import { useTopicDraft } from './use-topic-draft.ts';

/** UTF-16 units a summary may have in every pack. */
const LONGEST_SUMMARY = 300;

/** The form of a topic, with what it would mark. */
export function TopicForm({
  actions,
  stored,
  initial = stored,
  address,
  onSaved,
}: {
  actions: TopicActions;
  stored: Topic;
  /** What the form shows at first, when that is more than what is stored. */
  initial?: Topic;
  address: string;
  onSaved?(): void;
}) {
  const t = useT();
  const draft = useTopicDraft(actions, { stored, initial, address });
  const { topic, change } = draft;
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState(false);
  const lacks = tried ? unmet(topic) : [];
  const problems = tried ? draft.problems : [];
  const save = async (): Promise<void> => {
    setTried(true);
    setFailed(false);
    const ready = tidied(topic);
    if (unmet(ready).length > 0 || (await actions.check(ready)).problems.length > 0) return;
    try {
      const key = await actions.save(ready);
      actions.dropDraft(address);
      const now = addressOf('topics', ...(ready.sameAs ?? key).split('/'));
      if (now === location.hash) onSaved?.();
      else location.replace(now);
    } catch {
      setFailed(true);
    }
  };
  return (
    <form
      class="topic-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!topic.sameAs && (
        <>
          <Field label={t('topicTitle')} lacks={lacks.includes('title') && t('topicNeedsTitle')}>
            {(field) => (
              <input
                {...field}
                dir="auto"
                value={topic.title}
                onInput={({ currentTarget }) => change({ title: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('topicKind')}>
            {(field) => (
              <select
                {...field}
                value={topic.kind}
                onChange={({ currentTarget }) => change({ kind: currentTarget.value as TopicKind })}
              >
                {TOPIC_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`kind_${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            label={t('topicSummary')}
            hint={t('topicSummaryHint', LONGEST_SUMMARY - topic.summary.length)}
            lacks={lacks.includes('summary') && t('topicNeedsSummary')}
          >
            {(field) => (
              <textarea
                {...field}
                rows={3}
                dir="auto"
                maxLength={LONGEST_SUMMARY}
                value={topic.summary}
                onInput={({ currentTarget }) => change({ summary: currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
      <AliasFields
        actions={actions}
        aliases={topic.aliases}
        warnings={draft.warnings}
        problems={problems}
        lacks={lacks.includes('aliases') && t('topicNeedsName')}
        further={topic.sameAs !== undefined}
        onChange={(aliases) => change({ aliases })}
      />
      <TopicMarks preview={draft.preview} hasNames={topic.aliases.some(({ text }) => text.trim() !== '')} />
      {!topic.sameAs && (
        <>
          <Field label={t('background')} hint={t('topicBackgroundHint')}>
            {(field) => (
              <textarea
                {...field}
                rows={5}
                dir="auto"
                value={topic.background.join('\n\n')}
                onInput={({ currentTarget }) => change({ background: currentTarget.value.split(/\n{2}/) })}
              />
            )}
          </Field>
          <FactFields actions={actions} topic={topic} problems={problems} onChange={change} />
          <ReferenceFields topic={topic} problems={problems} onChange={change} />
        </>
      )}
      {(lacks.length > 0 || problems.length > 0) && (
        <p class="library-alert" role="alert">
          {t('topicNotYet')}
        </p>
      )}
      {failed && (
        <p class="library-alert" role="alert">
          {t('topicSaveFailed')}
        </p>
      )}
      <div class="topic-save">
        <button type="submit" class="library-primary">
          {t('topicSave')}
        </button>
        {draft.changed && topic.id !== '' && (
          <button type="button" onClick={draft.discard}>
            {t('topicDiscardChanges')}
          </button>
        )}
        <span class="library-quiet">{draft.changed ? t('topicDraftKept') : ''}</span>
      </div>
    </form>
  );
}
