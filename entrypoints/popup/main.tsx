import '../../components/tokens.css';
import '../../components/popup/popup.css';
import { mount } from '../../components/mount.tsx';
import { LivePopup } from '../../components/popup/live-popup.tsx';
import { chooseSite, goToTopic, lookAtActivePage, openLibrary, readTab } from '../../lib/platform/active-page.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { allowHost } from '../../lib/platform/site-permission.ts';

const t = createTranslator();
mount(
  t,
  t('extensionName'),
  <LivePopup platform={{ allowHost, chooseSite, goToTopic, lookAtActivePage, openLibrary, readTab }} />,
);
