import type { ComponentChildren } from 'preact';
import type { TopicKind } from '../../lib/corpus/topic.ts';
import { clockWords } from '../date-words.ts';
import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';

/** A topic as the popup lists it. */
export interface PopupTopic {
  topic: string;
  title: string;
  kind: TopicKind;
  count: number;
}

/** What the popup knows of the page in the active tab. */
export type PopupPage =
  | { state: 'loading' }
  | { state: 'closed' }
  | { state: 'off'; host: string }
  | { state: 'not-an-article'; host: string }
  | { state: 'no-access'; host: string }
  | { state: 'paused'; until: number }
  | { state: 'read'; host: string; topics: PopupTopic[] };

interface PopupProps {
  page: PopupPage;
  onSwitch(on: boolean): void;
  onRead(): void;
  onAllowSite(): void;
  onTopic(topic: string): void;
  onLibrary(): void;
  /** Takes the marks off all pages for an hour, or ends that. */
  onPause(on: boolean): void;
  onPanel(): void;
  /** What saves the page; missing where there is no page. */
  save?: ComponentChildren;
  /** Puts a search around what the popup shows while nothing is typed. */
  search(page: ComponentChildren): ComponentChildren;
}

/** The toolbar popup: search, Sidelight on or off for this site, and the topics of this page. */
export function Popup(props: PopupProps) {
  const { page, search } = props;
  const t = useT();
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {search(
        <>
          {/* Where Sidelight may not look it is neither on nor off. */}
          {'host' in page && page.state !== 'no-access' && (
            <SiteSwitch host={page.host} on={page.state !== 'off'} onSwitch={props.onSwitch} />
          )}
          {page.state === 'read' && <PageTools {...props} />}
          <PageTopics {...props} />
          {page.state !== 'read' && <PageTools {...props} />}
        </>,
      )}
      <Foot onPanel={props.onPanel} onLibrary={props.onLibrary} />
    </main>
  );
}

/** What can be done with the page or about all pages, on one line. */
function PageTools({ page, save, onPause }: PopupProps) {
  const t = useT();
  const atWork = page.state === 'read' || page.state === 'not-an-article';
  if (!save && !atWork) return null;
  return (
    <div class="popup-tools">
      {save}
      {atWork && (
        <button type="button" class="popup-pause" onClick={() => onPause(true)}>
          {t('pauseHour')}
        </button>
      )}
    </div>
  );
}

function SiteSwitch({ host, on, onSwitch }: { host: string; on: boolean; onSwitch(on: boolean): void }) {
  const t = useT();
  return (
    <label class="popup-site">
      <span>{t(on ? 'popupOnFor' : 'popupOffFor', host)}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}

function PageTopics({ page, onRead, onAllowSite, onTopic, onPause }: PopupProps) {
  const t = useT();
  if (page.state === 'loading') return <p class="popup-note" aria-busy="true" />;
  if (page.state === 'closed') return <p class="popup-note">{t('popupClosed')}</p>;
  if (page.state === 'off') return <p class="popup-note">{t('popupOff')}</p>;
  if (page.state === 'paused')
    return (
      <section class="popup-note">
        <p>{t('pauseUntil', clockWords(page.until, t.lang))}</p>
        <div class="popup-actions">
          <button type="button" class="primary" onClick={() => onPause(false)}>
            {t('pauseEnd')}
          </button>
        </div>
      </section>
    );
  if (page.state === 'not-an-article' || page.state === 'no-access')
    return (
      <section class="popup-note">
        <p>{t(page.state === 'no-access' ? 'popupNoAccess' : 'popupNotAnArticle')}</p>
        <div class="popup-actions">
          <button type="button" class="primary" onClick={onRead}>
            {t('popupRead')}
          </button>
          {page.state === 'no-access' && (
            <button type="button" onClick={onAllowSite}>
              {t('popupAllowSite', page.host)}
            </button>
          )}
        </div>
      </section>
    );
  if (page.topics.length === 0) return <p class="popup-note">{t('popupNoTopics')}</p>;
  return (
    <section class="popup-topics">
      <h2>{t.plural('topicsOnPage', page.topics.length)}</h2>
      <ul>
        {page.topics.map(({ topic, title, kind, count }) => (
          <li key={topic}>
            <button type="button" onClick={() => onTopic(topic)}>
              <span class="popup-kind" style={{ color: `var(--sl-${kind})` }}>
                <Icon name={kind} />
              </span>
              <span class="popup-title">{title}</span>
              <span class="popup-count">
                <span aria-hidden="true">{count}</span>
                <span class="visually-hidden">{t.plural('mentions', count)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Foot({ onPanel, onLibrary }: Pick<PopupProps, 'onPanel' | 'onLibrary'>) {
  const t = useT();
  return (
    <footer class="popup-foot">
      <span>{t('popupPromise')}</span>
      <button type="button" onClick={onPanel}>
        {t('popupPanel')}
      </button>
      <button type="button" onClick={onLibrary}>
        {t('library')}
      </button>
    </footer>
  );
}
