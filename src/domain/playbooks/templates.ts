/** All templates, and their texts in the reader's language wherever nobody has changed them. */
import { type Locale, locales } from "#domain/base/locale.ts";
import type { PlaybookTemplate } from "./template.ts";
import { blueTemplates } from "./templates-blue.ts";
import { redTemplates } from "./templates-red.ts";
import { yellowTemplates } from "./templates-yellow.ts";

export const playbookTemplates: readonly PlaybookTemplate[] = [...redTemplates, ...yellowTemplates, ...blueTemplates];

const texts = playbookTemplates.flatMap(({ name, purpose, steps }) => [
  name,
  purpose,
  ...steps.map(({ text }) => text),
]);
const known = new Map(texts.flatMap((words) => locales.map((locale) => [words[locale], words] as const)));

/** Two teams read the same playbook in two languages; what somebody wrote stays as it was written. */
export function toldIn(text: string, locale: Locale): string {
  return known.get(text)?.[locale] ?? text;
}
