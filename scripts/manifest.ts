import type { ConfigEnv, UserManifest } from 'wxt';

/**
 * The manifest for one browser and build mode. Mode `granted` differs from the shipped build in one thing only:
 * site access is required instead of optional, because a native permission prompt cannot be clicked by a script.
 */
export function manifest({ browser, mode }: ConfigEnv): UserManifest {
  const firefox = browser === 'firefox';
  const siteAccess = mode === 'granted' ? 'host_permissions' : 'optional_host_permissions';
  return {
    name: '__MSG_extensionName__',
    short_name: 'Sidelight',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      'unlimitedStorage',
      ...(firefox ? [] : (['sidePanel', 'offscreen'] as const)),
    ],
    [siteAccess]: ['<all_urls>'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    omnibox: { keyword: 'sl' },
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNextMention__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPreviousMention__',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandOpenCard__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPanel__' },
      // The browser takes four suggested keys at most; for this one readers set their own.
      'save-article': { description: '__MSG_savePage__' },
    },
    content_security_policy: {
      // `style-src 'unsafe-inline'` is for computed positions (plots, ribbons) set as style attributes; no markup of ours is built from strings.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.invalid',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  };
}
