import { useState } from 'preact/hooks';
import { useT } from '../words.ts';
import { Sample } from './sample.tsx';

/** How widely the reader lets Sidelight look for articles. */
type Access = 'all' | 'some' | 'click';

/** What came of a choice. */
export type AccessOutcome = 'granted' | 'none' | 'refused' | 'no-hosts';

const OUTCOMES = {
  granted: 'accessGranted',
  none: 'accessNone',
  refused: 'accessRefused',
  'no-hosts': 'accessNoHosts',
} as const;

interface WelcomeProps {
  access: Access;
  hosts: string[];
  /** Asks for access; gives what came of it. Called within the reader's click. */
  onAccess(choice: { access: 'all' | 'click' } | { access: 'some'; typed: string }): Promise<AccessOutcome>;
}

/** The page that opens once at install: what Sidelight does, what it promises, and which sites it may read. */
export function Welcome({ access: granted, hosts, onAccess }: WelcomeProps) {
  const t = useT();
  const [access, setAccess] = useState<Access>(granted);
  const [typed, setTyped] = useState(hosts.join('\n'));
  const [outcome, setOutcome] = useState<AccessOutcome>();

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setOutcome(await onAccess(access === 'some' ? { access, typed } : { access }));
  };

  return (
    <main class="welcome">
      <header>
        <img src="/icons/sidelight.svg" alt="" width="56" height="56" />
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <Sample />
      <section class="welcome-how" aria-label={t('welcomeHow')}>
        <Step title={t('welcomeStepMarks')} text={t('welcomeStepMarksText')} />
        <Step title={t('welcomeStepCard')} text={t('welcomeStepCardText')} />
        <Step title={t('welcomeStepYours')} text={t('welcomeStepYoursText')} />
      </section>
      <form onSubmit={save}>
        <fieldset>
          <legend>{t('welcomeWhere')}</legend>
          <Choice value="all" chosen={access} onChoose={setAccess} title={t('accessAll')} text={t('accessAllText')} />
          <Choice
            value="some"
            chosen={access}
            onChoose={setAccess}
            title={t('accessSome')}
            text={t('accessSomeText')}
          />
          {access === 'some' && (
            <label class="welcome-hosts">
              <span>{t('accessHosts')}</span>
              <textarea
                rows={3}
                placeholder="example.org"
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
          )}
          <Choice
            value="click"
            chosen={access}
            onChoose={setAccess}
            title={t('accessClick')}
            text={t('accessClickText')}
          />
        </fieldset>
        <div class="welcome-actions">
          <button type="submit" class="primary">
            {t('welcomeSave')}
          </button>
        </div>
        <p role="status" class={`welcome-outcome ${outcome ?? ''}`}>
          {outcome && t(OUTCOMES[outcome])}
        </p>
      </form>
      <footer>{t('welcomePromise')}</footer>
    </main>
  );
}

function Step({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

interface ChoiceProps {
  value: Access;
  chosen: Access;
  title: string;
  text: string;
  onChoose(value: Access): void;
}

function Choice({ value, chosen, title, text, onChoose }: ChoiceProps) {
  return (
    <label class="welcome-choice">
      <input type="radio" name="access" value={value} checked={value === chosen} onChange={() => onChoose(value)} />
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </label>
  );
}
