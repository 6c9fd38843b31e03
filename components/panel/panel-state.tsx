import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clockWords } from '../date-words.ts';
import { useT } from '../words.ts';
import { ArticleReasons } from './article-reasons.tsx';
import { PanelNote, Skeleton } from './panel-note.tsx';
import type { BesidePanel } from './panel-platform.ts';

/** A page that is still not read after this long, ms, may never be; the reader can then ask for it. */
const PATIENCE = 6000;

/** Why there is no picture of this page, and what the reader can do. */
export function PanelState({
  beside,
  onRead,
  onAllow,
  onTurnOn,
  onGoOn,
}: {
  beside: Exclude<BesidePanel, { state: 'read' }> | undefined;
  onRead: (tab: number) => void;
  onAllow: (host: string) => void;
  onTurnOn: (host: string) => void;
  onGoOn: () => void;
}) {
  const t = useT();
  if (!beside) return <Skeleton />;
  switch (beside.state) {
    case 'closed':
      return <PanelNote title={t('panelClosed')} text={t('popupClosed')} />;
    case 'loading':
      return (
        <Waiting key={beside.tab}>
          <PanelNote title={t('panelNotRead')} text={t('panelNotReadText')}>
            <Act words={t('panelReadAnyway')} onAct={() => onRead(beside.tab)} />
          </PanelNote>
        </Waiting>
      );
    case 'off':
      return (
        <PanelNote title={t('popupOffFor', beside.host)} text={t('panelOffText')}>
          <Act words={t('panelTurnOn')} onAct={() => onTurnOn(beside.host)} />
        </PanelNote>
      );
    case 'paused':
      return (
        <PanelNote title={t('panelPaused')} text={t('pauseUntil', clockWords(beside.until, t.lang))}>
          <Act words={t('pauseEnd')} onAct={onGoOn} />
        </PanelNote>
      );
    case 'no-access':
      return (
        <PanelNote title={t('panelNoAccess')} text={t('panelNoAccessText', beside.host)}>
          <Act words={t('popupAllowSite', beside.host)} onAct={() => onAllow(beside.host)} />
        </PanelNote>
      );
    case 'not-an-article':
      return (
        <PanelNote
          title={t('panelNotAnArticle')}
          text={t('panelNotAnArticleText')}
          more={<ArticleReasons reasons={beside.reasons} />}
        >
          <Act words={t('panelReadAnyway')} onAct={() => onRead(beside.tab)} />
        </PanelNote>
      );
  }
}

/** What the panel needed could not be read. */
export function PanelFailed({ onTry }: { onTry: () => void }) {
  const t = useT();
  return (
    <PanelNote title={t('panelFailed')} text={t('panelFailedText')}>
      <Act words={t('tryAgain')} onAct={onTry} />
    </PanelNote>
  );
}

function Act({ words, onAct }: { words: string; onAct: () => void }) {
  return (
    <button type="button" class="primary" onClick={onAct}>
      {words}
    </button>
  );
}

/** Grey lines, until waiting longer makes no sense. */
function Waiting({ children }: { children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return over ? children : <Skeleton />;
}
