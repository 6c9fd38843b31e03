import '../../components/tokens.css';
import '../../components/welcome/welcome.css';
import { mount } from '../../components/mount.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { followSurface } from '../../lib/platform/follow-surface.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { chooseAccess, currentAccess } from '../../lib/platform/site-permission.ts';

void followSurface();
const t = createTranslator();
const { access, hosts } = await currentAccess();
mount(t, t('extensionName'), <Welcome access={access} hosts={hosts} onAccess={chooseAccess} />);
