import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties an input to its label, hint and problem. */
interface FieldTies {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** A label with its input, a hint, and what is wrong with what stands in it. */
export function Field({
  label,
  hint,
  lacks,
  children,
}: {
  label: string;
  hint?: string;
  lacks?: string | false | undefined;
  children: (ties: FieldTies) => ComponentChildren;
}) {
  const id = useId();
  const told = lacks || hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(told ? { 'aria-describedby': `${id}-told` } : {}),
        ...(lacks ? { 'aria-invalid': true } : {}),
      })}
      {told && (
        <p id={`${id}-told`} class={lacks ? 'field-problem' : 'library-quiet'}>
          {told}
        </p>
      )}
    </div>
  );
}
