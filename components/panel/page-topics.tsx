import { useState } from 'preact/hooks';
import type { TopicLine } from '../../lib/corpus/card-data.ts';
import type { PanelTopic } from '../../lib/corpus/panel-data.ts';
import type { TopicKind } from '../../lib/corpus/topic.ts';
import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';
import { Ribbon } from './ribbon.tsx';

/** A topic of the page; its weight is not known at once. */
export type ListedTopic = TopicLine &
  Pick<PanelTopic, 'count' | 'places'> &
  Partial<Pick<PanelTopic, 'weight' | 'why'>>;

/** Topics listed before the reader asks for more. */
const FIRST = 8;

/** The topics of the page by weight, each with where it stands. */
export function PageTopics({ topics, actions }: { topics: ListedTopic[]; actions: PanelActions }) {
  const t = useT();
  const [kind, setKind] = useState<TopicKind | ''>('');
  const [all, setAll] = useState(false);
  const kinds = [...new Set(topics.map((topic) => topic.kind))];
  const chosen = topics.filter((topic) => kind === '' || !kinds.includes(kind) || topic.kind === kind);
  const shown = all ? chosen : chosen.slice(0, FIRST);
  const filter = kinds.length > 1 && (
    <select
      aria-label={t('panelKindFilter')}
      value={kind}
      onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? '')}
    >
      <option value="">{t('panelAllKinds')}</option>
      {kinds.map((one) => (
        <option key={one} value={one}>
          {t(`kind_${one}`)}
        </option>
      ))}
    </select>
  );
  return (
    <PanelSection title={t('panelOnThisPage')} aside={filter}>
      <ul class="panel-topics">
        {shown.map((topic) => (
          <TopicRow key={topic.key} topic={topic} actions={actions} />
        ))}
      </ul>
      {shown.length < chosen.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {t.plural('panelMoreTopics', chosen.length - shown.length)}
        </button>
      )}
    </PanelSection>
  );
}

function TopicRow({ topic, actions }: { topic: ListedTopic; actions: PanelActions }) {
  const t = useT();
  const [next, setNext] = useState(0);
  const { key, title, kind, count, places, weight, why } = topic;
  const percent = (share: number): number => Math.round(share * 100);
  const reason =
    why && t('panelWeight', percent(weight ?? 0), percent(why.frequency), percent(why.position), percent(why.telling));
  return (
    <li>
      <div class="panel-topic">
        <button
          type="button"
          class="panel-go"
          title={reason}
          onClick={() => {
            actions.goTo(key, next % places.length);
            setNext(next + 1);
          }}
        >
          <span style={{ color: `var(--sl-${kind})` }}>
            <Icon name={kind} />
          </span>
          <bdi>{title}</bdi>
          <span class="panel-count" aria-hidden="true">
            {count}
          </span>
          <span class="visually-hidden">
            {t(`kind_${kind}`)}, {t.plural('mentions', count)}. {t('panelGoTo')}
          </span>
        </button>
        <button
          type="button"
          class="icon-button"
          title={t('panelBackgroundOn', title)}
          aria-label={t('panelBackgroundOn', title)}
          onClick={() => actions.open(key)}
        >
          <Icon name="forward" size={14} />
        </button>
      </div>
      <Ribbon places={places} onPlace={(nth) => actions.goTo(key, nth)} />
    </li>
  );
}
