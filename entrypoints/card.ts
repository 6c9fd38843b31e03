import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../components/card/create-card-view.ts';
import { createTranslator } from '../lib/platform/i18n.ts';
import { inPrivateWindow } from '../lib/platform/private-window.ts';
import { offerPart } from '../lib/platform/reader-parts.ts';

// Put into a frame when its reader asks, with the first card.
export default defineUnlistedScript(() =>
  offerPart('card', (parts, signal) =>
    createCardView({ words: createTranslator(), isPrivate: inPrivateWindow(), ...parts }, signal),
  ),
);
