import { Icon, type IconName } from './icons/icon.tsx';

/** A button that shows only a sign; its name is in the tooltip and for screen readers. */
export function IconButton({
  icon,
  label,
  keys,
  pressed,
  disabled = false,
  onClick,
}: {
  icon: IconName;
  label: string;
  /** Shortcut that does the same, as the browser shows it. */
  keys?: string | undefined;
  pressed?: boolean;
  /** Greyed and inert, but still in the tab order, so that focus is not lost when it happens. */
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      title={keys ? `${label} (${keys})` : label}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
