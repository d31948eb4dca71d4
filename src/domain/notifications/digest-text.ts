/** A digest in words: a line per figure, then who moved, what fired, and what is over its time. */
import { addDays } from "#domain/base/local-time.ts";
import type { Locale } from "#domain/base/locale.ts";
import { metricName } from "#domain/metrics/dictionary.ts";
import type { DigestContent } from "./digest-content.ts";
import { digestWords } from "./digest-words.ts";
import { figureText } from "./figure-text.ts";

export interface DigestText {
  readonly title: string;
  readonly lines: readonly string[];
}

export function digestText(content: DigestContent, locale: Locale, currency: string): DigestText {
  const words = digestWords[locale];
  const { period, figures, movers, alerts, tasks } = content;
  const show = (value: number | null, metric: string) => figureText(value, metric, currency);
  const nameOf = (metric: string) => metricName(metric)[locale];
  const moved = movers.map(({ name, names, metric, value, usual }) =>
    filled(words.mover, {
      name: names?.[locale] ?? name,
      metric: nameOf(metric),
      value: show(value, metric),
      usual: show(usual, metric),
    }),
  );
  const titles = tasks.titles.map((title) => title[locale]).join(words.and);
  return {
    title: filled(words[period], { days: daysText(content, locale) }),
    lines: [
      ...figures.map(({ metric, value, delta }) =>
        filled(delta === null ? words.figureAlone : words.figure, {
          metric: nameOf(metric),
          value: show(value, metric),
          delta: deltaText(delta),
        }),
      ),
      ...(moved.length === 0 ? [] : [filled(words.movers, { movers: moved.join(words.and) })]),
      alerts.fired + alerts.open === 0 ? words.noAlerts : filled(words.alerts, { ...alerts }),
      tasks.over === 0 ? words.noTasks : filled(words.tasks, { count: tasks.over, titles }),
    ],
  };
}

const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? "—"));

/** "+2.3%", "−18%": at most three digits. */
function deltaText(delta: number | null): string {
  if (delta === null) return "";
  const percent = Math.abs(delta * 100);
  const text = percent < 99.95 ? percent.toFixed(1) : String(Math.round(percent));
  return /[1-9]/.test(text) ? `${delta < 0 ? "−" : "+"}${text}%` : `${text}%`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "26 Nov", "16 Nov – 22 Nov"; "11月26日", "11月16日–11月22日". */
export function daysText({ from, to }: Pick<DigestContent, "from" | "to">, locale: Locale): string {
  const say = (date: string) => {
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
    return locale === "en" ? `${day} ${months[month - 1]}` : `${month}月${day}日`;
  };
  const last = addDays(to, -1);
  if (last === from) return say(from);
  return locale === "en" ? `${say(from)} – ${say(last)}` : `${say(from)}–${say(last)}`;
}
