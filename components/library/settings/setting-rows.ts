import type { ReadingSettings } from '../../../lib/protocol.ts';
import type { MessageKey } from '../../words.ts';

/** A setting with a few choices. */
export interface ChoiceRow {
  kind: 'choice';
  name: string;
  label: MessageKey;
  hint?: MessageKey;
  options: readonly (readonly [string, MessageKey])[];
  read(settings: ReadingSettings): string;
  write(settings: ReadingSettings, value: string): ReadingSettings;
  /** Whether it says anything beside the other settings; always when left out. */
  isOf?(settings: ReadingSettings): boolean;
}

/** A setting that is on or off. */
export interface SwitchRow {
  kind: 'switch';
  name: string;
  label: MessageKey;
  hint?: MessageKey;
  read(settings: ReadingSettings): boolean;
  write(settings: ReadingSettings, on: boolean): ReadingSettings;
  isOf?(settings: ReadingSettings): boolean;
}

/** A setting that is a number on a scale. */
export interface NumberRow {
  kind: 'number';
  name: string;
  label: MessageKey;
  hint?: MessageKey;
  least: number;
  most: number;
  step: number;
  /** Says a value; the number is its first place. */
  words: MessageKey;
  read(settings: ReadingSettings): number;
  write(settings: ReadingSettings, value: number): ReadingSettings;
  isOf?(settings: ReadingSettings): boolean;
}

/** One row of a page of settings. A new setting is a row more in one of the lists. */
export type SettingRow = ChoiceRow | SwitchRow | NumberRow;

/** A choice whose values are checked against the setting's type. */
function choice<Value extends string>(
  row: Omit<ChoiceRow, 'kind' | 'options' | 'read' | 'write'> & {
    options: readonly (readonly [Value, MessageKey])[];
    read(settings: ReadingSettings): Value;
    write(settings: ReadingSettings, value: Value): ReadingSettings;
  },
): ChoiceRow {
  return { ...row, kind: 'choice', write: (settings, value) => row.write(settings, value as Value) };
}

/** How marks and Sidelight itself look. */
export const APPEARANCE: readonly SettingRow[] = [
  choice({
    name: 'look',
    label: 'settingLook',
    options: [
      ['dotted', 'lookDotted'],
      ['line', 'lookLine'],
      ['tint', 'lookTint'],
    ],
    read: ({ style }) => style.look,
    write: (settings, look) => ({ ...settings, style: { ...settings.style, look } }),
  }),
  choice({
    name: 'colour',
    label: 'settingColour',
    options: [
      ['teal', 'colourTeal'],
      ['violet', 'colourViolet'],
      ['rust', 'colourRust'],
      ['blue', 'colourBlue'],
      ['text', 'colourText'],
    ],
    read: ({ style }) => style.colour,
    write: (settings, colour) => ({ ...settings, style: { ...settings.style, colour } }),
  }),
  choice({
    name: 'density',
    label: 'settingDensity',
    options: [
      ['section', 'densitySection'],
      ['page', 'densityPage'],
      ['all', 'densityAll'],
    ],
    read: ({ density }) => density,
    write: (settings, density) => ({ ...settings, density }),
  }),
  choice({
    name: 'painter',
    label: 'settingPainter',
    hint: 'settingPainterHint',
    options: [
      ['highlights', 'painterHighlights'],
      ['elements', 'painterElements'],
    ],
    read: ({ painter }) => painter,
    write: (settings, painter) => ({ ...settings, painter }),
  }),
  choice({
    name: 'theme',
    label: 'settingTheme',
    hint: 'settingThemeHint',
    options: [
      ['auto', 'themeAuto'],
      ['light', 'themeLight'],
      ['dark', 'themeDark'],
    ],
    read: ({ surface }) => surface.theme,
    write: (settings, theme) => ({ ...settings, surface: { ...settings.surface, theme } }),
  }),
  choice({
    name: 'size',
    label: 'settingSize',
    options: [
      ['normal', 'sizeNormal'],
      ['large', 'sizeLarge'],
      ['largest', 'sizeLargest'],
    ],
    read: ({ surface }) => surface.size,
    write: (settings, size) => ({ ...settings, surface: { ...settings.surface, size } }),
  }),
];

/** How cards open and what is looked for. */
export const BEHAVIOUR: readonly SettingRow[] = [
  choice({
    name: 'trigger',
    label: 'settingTrigger',
    hint: 'settingTriggerHint',
    options: [
      ['hover', 'triggerHover'],
      ['hover-with-key', 'triggerHoverKey'],
      ['click', 'triggerClick'],
      ['off', 'triggerOff'],
    ],
    read: ({ card }) => card.trigger,
    write: (settings, trigger) => ({ ...settings, card: { ...settings.card, trigger } }),
  }),
  choice({
    name: 'key',
    label: 'settingKey',
    options: [
      ['alt', 'keyAlt'],
      ['control', 'keyControl'],
      ['shift', 'keyShift'],
      ['meta', 'keyMeta'],
    ],
    read: ({ card }) => card.key,
    write: (settings, key) => ({ ...settings, card: { ...settings.card, key } }),
    isOf: ({ card }) => card.trigger === 'hover-with-key',
  }),
  {
    kind: 'number',
    name: 'delay',
    label: 'settingDelay',
    least: 100,
    most: 1500,
    step: 50,
    words: 'settingDelayWords',
    read: ({ card }) => card.delay,
    write: (settings, delay) => ({ ...settings, card: { ...settings.card, delay } }),
    isOf: ({ card }) => card.trigger === 'hover',
  },
  {
    kind: 'switch',
    name: 'referring',
    label: 'settingReferring',
    hint: 'settingReferringHint',
    read: ({ referring }) => referring,
    write: (settings, referring) => ({ ...settings, referring }),
  },
];
