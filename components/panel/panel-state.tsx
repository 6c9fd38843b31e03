import { useT } from '../words.ts';
import type { BesidePanel } from './live-panel.tsx';
import { PanelNote, Skeleton } from './panel-note.tsx';

/** Why there is no picture of this page, and what the reader can do. */
export function PanelState({
  beside,
  onRead,
  onAllow,
  onTurnOn,
}: {
  beside: Exclude<BesidePanel, { state: 'read' }> | undefined;
  onRead: (tab: number) => void;
  onAllow: (host: string) => void;
  onTurnOn: (host: string) => void;
}) {
  const t = useT();
  if (!beside) return <Skeleton />;
  if (beside.state === 'closed') return <PanelNote title={t('panelClosed')} text={t('popupClosed')} />;
  const { state, tab, host } = beside;
  if (state === 'off')
    return (
      <PanelNote title={t('popupOffFor', host)} text={t('panelOffText')}>
        <button type="button" class="primary" onClick={() => onTurnOn(host)}>
          {t('panelTurnOn')}
        </button>
      </PanelNote>
    );
  if (state === 'no-access')
    return (
      <PanelNote title={t('panelNoAccess')} text={t('panelNoAccessText', host)}>
        <button type="button" class="primary" onClick={() => onAllow(host)}>
          {t('popupAllowSite', host)}
        </button>
      </PanelNote>
    );
  return (
    <PanelNote title={t('panelNotAnArticle')} text={t('panelNotAnArticleText')}>
      <button type="button" class="primary" onClick={() => onRead(tab)}>
        {t('panelReadAnyway')}
      </button>
    </PanelNote>
  );
}
