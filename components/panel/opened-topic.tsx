import type { PanelTopic } from '../../lib/corpus/panel-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { useT } from '../words.ts';
import type { PanelPage } from './page-picture.tsx';
import type { PanelActions } from './panel-actions.ts';
import { PanelNote, Skeleton } from './panel-note.tsx';
import type { PanelPlatform, ReadBeside } from './panel-platform.ts';
import { PanelFailed } from './panel-state.tsx';
import { TopicView } from './topic-view.tsx';
import { useTopic } from './use-topic.ts';

/** The topic view while its content comes, when it is there, and when it cannot be had. */
export function OpenedTopic<Page extends PanelPage>({
  topic,
  read,
  wait,
  onPage,
  platform,
  isPrivate,
  actions,
  onPinned,
}: {
  topic: TopicKey;
  read: ReadBeside<Page> | undefined;
  wait: boolean;
  onPage: PanelTopic | undefined;
  platform: PanelPlatform<Page>;
  isPrivate: boolean;
  actions: PanelActions;
  onPinned: () => void;
}) {
  const t = useT();
  const { look, setPinned, tryAgain } = useTopic(platform, topic, read, wait);
  if (look === 'coming') return <Skeleton />;
  if (look === 'gone') return <PanelNote title={t('panelGone')} text={t('panelGoneText')} />;
  if (look === 'failed') return <PanelFailed onTry={tryAgain} />;
  return (
    <TopicView
      data={look}
      onPage={onPage}
      today={new Date().toISOString().slice(0, 10)}
      isPrivate={isPrivate}
      actions={actions}
      onPin={(pinned) => {
        setPinned(pinned);
        void platform.setPin(topic, pinned).then(onPinned);
      }}
      onNote={(text) => platform.setNote(topic, text)}
    />
  );
}
