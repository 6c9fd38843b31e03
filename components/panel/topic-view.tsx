import { useEffect, useRef } from 'preact/hooks';
import type { PanelTopic, PanelTopicData } from '../../lib/corpus/panel-data.ts';
import { Disputes } from '../card/disputes.tsx';
import { Excerpts } from '../card/excerpts.tsx';
import { Facts } from '../card/facts.tsx';
import { Background, Checked, References } from '../card/more.tsx';
import { Related } from '../card/related.tsx';
import { Timeline } from '../card/timeline.tsx';
import { IconButton } from '../icon-button.tsx';
import { KindLabel } from '../kind-label.tsx';
import { useT } from '../words.ts';
import { OwnNote } from './own-note.tsx';
import type { PanelActions } from './panel-actions.ts';
import { Ribbon } from './ribbon.tsx';

/** Everything a pack knows of a topic, the reader's note on it, and where it stands on the page. */
export function TopicView({
  data,
  onPage,
  today,
  isPrivate,
  actions,
  onPin,
  onNote,
}: {
  data: PanelTopicData;
  onPage: PanelTopic | undefined;
  today: string;
  /** In a private window nothing is kept, so pinning and writing are not offered. */
  isPrivate: boolean;
  actions: PanelActions;
  onPin: (pinned: boolean) => void;
  onNote: (text: string) => Promise<void>;
}) {
  const t = useT();
  const title = useRef<HTMLHeadingElement>(null);
  // Screen readers and the keyboard follow to what has just been opened.
  useEffect(() => title.current?.focus(), [data.key]);
  return (
    <article class="panel-view" lang={data.lang} dir={data.dir}>
      <header lang={t.lang}>
        <KindLabel kind={data.kind} />
        {!isPrivate && (
          <IconButton
            icon={data.pinned ? 'pinned' : 'pin'}
            label={t(data.pinned ? 'panelUnpin' : 'panelPin')}
            pressed={data.pinned}
            onClick={() => onPin(!data.pinned)}
          />
        )}
      </header>
      <h2 class="panel-view-title" ref={title} tabIndex={-1}>
        {data.title}
      </h2>
      <p class="summary">{data.summary}</p>
      {onPage && (
        <div class="panel-on-page">
          <button type="button" class="text-button" lang={t.lang} onClick={() => actions.goTo(data.key, 0)}>
            {t.plural('panelMentionsHere', onPage.count)}
          </button>
          <Ribbon places={onPage.places} onPlace={(nth) => actions.goTo(data.key, nth)} />
        </div>
      )}
      <Facts facts={data.facts} references={data.references} />
      <Disputes disputes={data.disputes} references={data.references} />
      {data.background.length > 0 && <Background paragraphs={data.background} />}
      <Timeline events={data.timeline} pageDate={data.pageDate} references={data.references} />
      <Excerpts excerpts={data.excerpts} open={actions.openSource} />
      <Related related={data.related} navigate={actions.open} />
      <References references={data.references} open={false} />
      <OwnNote key={data.key} note={data.note} isPrivate={isPrivate} save={onNote} />
      <Checked data={data} today={today} />
    </article>
  );
}
