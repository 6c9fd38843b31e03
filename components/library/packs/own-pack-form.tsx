import { useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { faultWords } from '../fault-words.ts';
import type { LibraryActions, LibraryPack } from '../library-actions.ts';
import { Field } from '../topics/field.tsx';

/** What the pack of own topics says of itself, for those it is shared with. */
export function OwnPackForm({ library, pack: { meta } }: { library: LibraryActions; pack: LibraryPack }) {
  const t = useT();
  const [said, setSaid] = useState('');
  const [words, setWords] = useState({
    title: meta.title,
    description: meta.description,
    author: meta.authors.join(', '),
    licence: meta.licence,
    version: meta.version,
  });
  const rows = [
    ['title', 'topicTitle'],
    ['description', 'packDescription'],
    ['author', 'packAuthors'],
    ['licence', 'packLicence'],
    ['version', 'packVersion'],
  ] as const;
  const save = async (): Promise<void> => {
    try {
      const problem = await library.topics.describeOwnPack(words);
      setSaid(problem === undefined ? t('packDescribed') : t('topicProblem', problem));
    } catch (error) {
      setSaid(faultWords(t, library.faultOf(error)));
    }
  };
  return (
    <details class="pack-describe">
      <summary>{t('packDescribe')}</summary>
      <form
        class="topic-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {rows.map(([name, label]) => (
          <Field key={name} label={t(label)}>
            {(field) => (
              <input
                {...field}
                dir="auto"
                value={words[name]}
                onInput={({ currentTarget }) => setWords({ ...words, [name]: currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <div class="topic-save">
          <button type="submit">{t('topicSave')}</button>
          <span role="status">{said}</span>
        </div>
      </form>
    </details>
  );
}
