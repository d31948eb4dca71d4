/** A message to a contact point: one notice or several in the point's language, with the people to be mentioned. */

import type { Locale } from "#domain/base/locale.ts";
import { onOneLine } from "#domain/base/mail-text.ts";
import type { Severity } from "#domain/rules/rule.ts";
import type { NoticeRow } from "./notice.ts";
import { noticeText } from "./notice-text.ts";
import { noticeWords } from "./notice-words.ts";

export interface Part extends NoticeRow {
  readonly atMs: number;
  /** Members whom it concerns by name. */
  readonly mentions: readonly number[];
}

export interface Said extends Part {
  readonly title: string;
  readonly lines: readonly string[];
  /** Absolute; null where nobody said at which address War Room is. */
  readonly url: string | null;
}

export interface Message {
  /** The same in every attempt. */
  readonly id: string;
  readonly locale: Locale;
  readonly workspace: { readonly slug: string; readonly name: string };
  readonly title: string;
  /** The worst of its parts. */
  readonly severity: Severity;
  readonly parts: readonly Said[];
  /** Parts that did not find room. */
  readonly more: number;
  /** Who is mentioned, as the service knows them. */
  readonly handles: readonly string[];
}

interface Given {
  readonly id: string;
  readonly locale: Locale;
  readonly timezone: string;
  readonly workspace: Message["workspace"];
  readonly parts: readonly Part[];
  readonly digest: boolean;
  readonly people: Readonly<Record<string, string>>;
  /** https://warroom.example.com */
  readonly base: string | undefined;
  /** Chat messages have little room. */
  readonly mostParts: number;
}

const longestLine = 300;
const worstFirst = ["red", "yellow", "blue", "info"] as const;

/** On one line, and not too long. */
function short(text: string): string {
  const line = onOneLine(text);
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

export function messageOf({ id, locale, timezone, workspace, parts, digest, people, base, mostParts }: Given): Message {
  const words = noticeWords[locale];
  const said = parts.map((part): Said => {
    const { title, lines } = noticeText(part.kind, part.params, { locale, timezone });
    const url = base === undefined ? null : new URL(part.href, base).href;
    return { ...part, title: short(title), lines: lines.map(short), url };
  });
  const [only] = said;
  const named = (digest ? words.digest : words.group)
    .replace("{count}", String(said.length))
    .replace("{workspace}", workspace.name);
  const mentioned = [...new Set(parts.flatMap(({ mentions }) => mentions))];
  return {
    id,
    locale,
    workspace,
    title: said.length === 1 && only !== undefined ? only.title : named,
    severity: worstFirst.find((severity) => parts.some((part) => part.severity === severity)) ?? "info",
    parts: said.slice(0, mostParts),
    more: Math.max(0, said.length - mostParts),
    handles: mentioned.flatMap((person) => people[String(person)] ?? []),
  };
}

/** “and 3 more”, where there are more. */
export function moreText({ more, locale }: Message): string | null {
  return more === 0 ? null : noticeWords[locale].andMore.replace("{count}", String(more));
}
