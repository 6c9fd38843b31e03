import type { Translate } from '../../../components/words.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Message = { message: string; placeholders?: Record<string, { content: string }> };

/** The English words, filled in as the browser fills them. */
export function englishWords(): Translate {
  const table: Record<string, Message> = messages;
  const say = (key: string, values: (string | number)[]): string => {
    const { message, placeholders } = table[key] ?? { message: '' };
    return message.replace(/\$(\w+)\$/g, (whole, name: string) => {
      const place = placeholders?.[name.toLowerCase()]?.content.slice(1);
      return place ? String(values[Number(place) - 1] ?? '') : whole;
    });
  };
  const t = (key: string, ...values: (string | number)[]): string => say(key, values);
  const plural = (key: string, count: number, ...values: (string | number)[]): string =>
    say(`${key}_${count === 1 ? 'one' : 'other'}`, [count, ...values]);
  return Object.assign(t, { plural, lang: 'en', dir: 'ltr' } as const);
}
