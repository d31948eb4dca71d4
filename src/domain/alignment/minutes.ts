/** The minutes of a meeting as mail, in one language. */

import type { Locale } from "#domain/base/locale.ts";
import { escapeHtml, onOneLine } from "#domain/base/mail-text.ts";
import { momentText } from "#domain/notifications/figure-text.ts";
import { disputeCode } from "#domain/reconciliation/dispute.ts";
import { effectHeadline } from "#domain/tasks/effect-text.ts";
import { taskCode } from "#domain/tasks/task.ts";
import { type Agenda, type AgendaItem, agendaItems, type Meeting } from "./agenda.ts";
import { minutesWords } from "./minutes-words.ts";

export interface MinutesSettings {
  readonly locale: Locale;
  readonly timezone: string;
  readonly currency: string;
  readonly workspace: string;
  /** Of the page; null where nobody said at which address War Room is. */
  readonly url: string | null;
  /** As channels and pages are called. */
  readonly named: (key: string) => string;
}

export interface MinutesMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

const percent = (share: number | null) => (share === null ? "—" : `${(share * 100).toFixed(2)}%`);
const signed = (share: number) => `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toFixed(0)}%`;

function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? "—"));
}

export function minutesMail(meeting: Meeting, settings: MinutesSettings): MinutesMail {
  const { locale, workspace, url } = settings;
  const words = minutesWords[locale];
  const { week, agenda, closedBy } = meeting;
  const subject = filled(words.subject, { week, workspace });
  const about = filled(words.about, { from: agenda.from, to: lastDay(agenda.to), by: closedBy ?? "—" });
  const parts = agendaItems.map((item) => partOf(meeting, item, settings));
  const texts = parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join("\n"));
  const htmls = parts.map(
    ({ title, lines }) =>
      `<h3>${escapeHtml(title)}</h3><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`,
  );
  const link = url === null ? "" : `<p><a href="${escapeHtml(url)}">${words.open}</a></p>`;
  return {
    subject: onOneLine(subject),
    text: [about, ...texts, ...(url === null ? [] : [url]), `-- \n${workspace}`].join("\n\n"),
    html: `<p>${escapeHtml(about)}</p>${htmls.join("")}${link}<p>${escapeHtml(workspace)}</p>`,
  };
}

const lastDay = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function partOf({ agenda, notes, decisions }: Meeting, item: AgendaItem, settings: MinutesSettings): Part {
  const words = minutesWords[settings.locale];
  const found = linesOf(agenda, item, settings);
  const note = notes.find((one) => one.item === item);
  const decided = decisions.filter((one) => one.item === item);
  return {
    title: words[item],
    lines: [
      ...(found.length === 0 ? [words.nothing] : found),
      ...(note === undefined || note.text === "" ? [] : [filled(words.note, { text: note.text })]),
      ...decided.map(({ text, taskId, owner, dueAt }) =>
        filled(words.decided, {
          ...{ text, task: taskCode(taskId), owner: owner ?? words.nobody },
          due: momentText(Date.parse(dueAt), settings.timezone, settings.locale),
        }),
      ),
    ],
  };
}

function linesOf(agenda: Agenda, item: AgendaItem, settings: MinutesSettings): string[] {
  const { locale, timezone, currency, named } = settings;
  const words = minutesWords[locale];
  const at = (instant: string) => momentText(Date.parse(instant), timezone, locale);
  switch (item) {
    case "swings":
      return agenda.swings.rows.map(({ key, rate, usualRate, change }) =>
        filled(words.swing, {
          key: named(key),
          rate: percent(rate),
          usual: percent(usualRate),
          change: signed(change),
        }),
      );
    case "complaints":
      return agenda.complaints.words
        .filter(({ rising }) => rising)
        .map(({ word, texts, share, usualShare }) =>
          filled(words.word, { word, texts, share: percent(share), usual: percent(usualShare) }),
        );
    case "disputes":
      return agenda.disputes.map(({ id, title, a, b, share, owners }) =>
        filled(words.dispute, {
          ...{ dispute: disputeCode(id), title: title === "" ? `${a} · ${b}` : title },
          ...{ share: percent(share), owner: owners.join(", ") || words.nobody },
        }),
      );
    case "tasks":
      return agenda.tasks.map(({ id, title, owner, dueAt }) =>
        filled(words.task, { task: taskCode(id), title, owner: owner ?? words.nobody, due: at(dueAt) }),
      );
    case "breaker":
      return agenda.breaker.map(({ channel, kind, status, at: when }) =>
        filled(words.deed, { channel, deed: words[kind], status: words[status], at: at(when) }),
      );
    case "decisions":
      return agenda.decisions.map(({ text, status, effect }) => {
        const came = effect === null ? words[`status_${status}`] : effectHeadline(effect, { locale, currency });
        return filled(words.before, { text, came });
      });
  }
}
