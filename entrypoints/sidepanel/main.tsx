import '../../components/tokens.css';
import '../../components/card/card.css';
import '../../components/panel/panel.css';
import '../../components/panel/panel-plots.css';
import { mount } from '../../components/mount.tsx';
import { LivePanel } from '../../components/panel/live-panel.tsx';
import { chooseSite, readTab } from '../../lib/platform/active-page.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import * as data from '../../lib/platform/panel-data.ts';
import { followShow, followTabs, lookBesidePanel } from '../../lib/platform/panel-tab.ts';
import { allowHost } from '../../lib/platform/site-permission.ts';

const t = createTranslator();
const platform = {
  ...data,
  look: lookBesidePanel,
  follow: followTabs,
  followShow,
  goTo: data.goToMention,
  pins: data.listPins,
  readTab,
  allowHost,
  chooseSite,
};
mount(t, t('extensionName'), <LivePanel platform={platform} />);
