import { useId } from 'preact/hooks';
import type { ReadingSettings } from '../../../lib/protocol.ts';
import { useT } from '../../words.ts';
import type { ChoiceRow, NumberRow, SettingRow, SwitchRow } from './setting-rows.ts';

interface FieldProps<Row extends SettingRow> {
  row: Row;
  settings: ReadingSettings;
  onChange(settings: ReadingSettings): void;
}

/** Rows of settings as fields; those that say nothing now are left out. */
export function SettingFields({
  rows,
  settings,
  onChange,
}: {
  rows: readonly SettingRow[];
  settings: ReadingSettings;
  onChange(settings: ReadingSettings): void;
}) {
  return (
    <>
      {rows
        .filter((row) => row.isOf?.(settings) ?? true)
        .map((row) => {
          const props = { settings, onChange };
          if (row.kind === 'choice') return <Choice key={row.name} row={row} {...props} />;
          if (row.kind === 'switch') return <Switch key={row.name} row={row} {...props} />;
          return <Scale key={row.name} row={row} {...props} />;
        })}
    </>
  );
}

function Choice({ row, settings, onChange }: FieldProps<ChoiceRow>) {
  const t = useT();
  const id = useId();
  return (
    <fieldset class="setting" aria-describedby={row.hint && id}>
      <legend>{t(row.label)}</legend>
      {row.hint && (
        <p id={id} class="library-quiet">
          {t(row.hint)}
        </p>
      )}
      <div class="setting-options">
        {row.options.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={row.name}
              checked={row.read(settings) === value}
              onChange={() => onChange(row.write(settings, value))}
            />
            {t(label)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Switch({ row, settings, onChange }: FieldProps<SwitchRow>) {
  const t = useT();
  const id = useId();
  const on = row.read(settings);
  return (
    <div class="setting">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={on}
          aria-describedby={row.hint && id}
          checked={on}
          onChange={({ currentTarget }) => onChange(row.write(settings, currentTarget.checked))}
        />
        {t(row.label)}
      </label>
      {row.hint && (
        <p id={id} class="library-quiet">
          {t(row.hint)}
        </p>
      )}
    </div>
  );
}

function Scale({ row, settings, onChange }: FieldProps<NumberRow>) {
  const t = useT();
  const id = useId();
  const value = row.read(settings);
  return (
    <div class="setting">
      <label for={id}>{t(row.label)}</label>
      <div class="setting-scale">
        <input
          id={id}
          type="range"
          min={row.least}
          max={row.most}
          step={row.step}
          value={value}
          aria-valuetext={t(row.words, value)}
          onInput={({ currentTarget }) => onChange(row.write(settings, Number(currentTarget.value)))}
        />
        <output for={id}>{t(row.words, value)}</output>
      </div>
    </div>
  );
}
