/** The slow obvious reference of the funnel: every entry of every person is walked on its own, event by event. */
import type { Condition } from "#domain/funnels/condition.ts";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import type { Step } from "#domain/funnels/step.ts";
import { dayOf, mondayOf } from "./slow-clock.ts";
import type { Line } from "./slow-people.ts";

export type FunnelLine = Pick<Line, "id" | "at" | "name" | "person" | "page" | "properties" | "money"> & {
  readonly credit: Pick<Line["credit"], "last">;
};

export interface SlowWalk {
  readonly person: string;
  readonly reached: number;
  readonly entered: number;
  readonly times: readonly number[];
  readonly key: string;
}

export interface SlowSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly timezone: string;
  readonly now: number;
}

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const lengthOf = (window: string) => Number.parseInt(window, 10) * (units[window.at(-1) as keyof typeof units] ?? 0);

function fieldOf(line: FunnelLine, field: string): string {
  if (field === "page") return line.page;
  if (field.startsWith("properties.")) {
    const value = line.properties[field.slice(11)];
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
  }
  return line.credit.last[field as "channel"];
}

function holds(line: FunnelLine, field: string, { in: among, not, contains, gt, lt }: Condition): boolean {
  const text = fieldOf(line, field);
  const number = field === "revenue" ? line.money : text === "" ? Number.NaN : Number(text);
  const equals = (one: string) => (field === "revenue" ? line.money === Math.round(Number(one) * 100) : text === one);
  const scale = field === "revenue" ? 100 : 1;
  if (among !== undefined && !among.some(equals)) return false;
  if (not?.some(equals) === true) return false;
  if (contains !== undefined && !text.includes(contains)) return false;
  if (gt !== undefined && !(number > gt * scale)) return false;
  return lt === undefined || number < lt * scale;
}

const isStep = (line: FunnelLine, step: Step) =>
  line.name === step.event && Object.entries(step.where).every(([field, condition]) => holds(line, field, condition));

interface Seen {
  readonly at: number;
  readonly serves: readonly boolean[];
  readonly ends: boolean;
  readonly enters: boolean;
  readonly keys: FunnelLine["credit"]["last"];
}

/** One person's events as the funnel sees them: within a millisecond in the order of steps, what ends a walk last. */
function seenOf(lines: readonly FunnelLine[], asked: FunnelQuestion, { fromMs, toMs }: SlowSpan): Seen[] {
  const seen = lines
    .filter((line) => line.at >= fromMs && !["identify", "alias", "group"].includes(line.name))
    .map((line): Seen => {
      const ends = asked.exclude.some((step) => isStep(line, step));
      const chosen = Object.entries(asked.filter).every(([name, keys]) =>
        keys.includes(line.credit.last[name as "channel"]),
      );
      const mayEnter = chosen && line.at < toMs;
      const serves = asked.step.map(
        (step, i) => !ends && isStep(line, step) && (i > 0 || asked.mode === "any" || mayEnter),
      );
      const enters = mayEnter && (asked.mode === "any" ? serves.includes(true) : serves[0] === true);
      return { at: line.at, serves, ends, enters, keys: line.credit.last };
    })
    .filter(({ serves, ends }) => asked.mode === "strict" || ends || serves.includes(true));
  const place = ({ serves, ends }: Seen) => (ends ? 99 : serves.includes(true) ? serves.indexOf(true) : 98);
  const mask = ({ serves }: Seen) => serves.reduce((sum, one, i) => sum + (one ? 2 ** i : 0), 0);
  return seen.sort((a, b) => a.at - b.at || place(a) - place(b) || mask(a) - mask(b));
}

/** Times of the steps that an entry gets to. */
function walkFrom(seen: readonly Seen[], start: number, asked: FunnelQuestion): number[] {
  const entry = seen[start];
  if (entry === undefined) return [];
  const until = entry.at + lengthOf(asked.window);
  const times = [entry.at];
  for (const event of seen.slice(start + 1)) {
    if (times.length === asked.step.length || event.ends || event.at > until) break;
    if (event.serves[times.length] === true) times.push(event.at);
    else if (asked.mode === "strict") break;
  }
  return times;
}

/** In any order: which of the first steps all come, and when the last of them is there. */
function gatherFrom(seen: readonly Seen[], start: number, asked: FunnelQuestion): number[] {
  const entry = seen[start];
  if (entry === undefined) return [];
  const until = entry.at + lengthOf(asked.window);
  const cut = seen.findIndex((event, i) => i >= start && event.ends);
  const inside = seen.slice(start, cut < 0 ? undefined : cut).filter((event) => event.at <= until);
  const times: number[] = [];
  for (let step = 0; step < asked.step.length; step++) {
    const found = inside.find(({ serves }) => serves[step] === true);
    if (found === undefined) break;
    times.push(Math.max(found.at, times.at(-1) ?? 0));
  }
  return entry.serves.slice(0, times.length).includes(true) ? times : [];
}

export function slowWalks(lines: readonly FunnelLine[], asked: FunnelQuestion, span: SlowSpan): SlowWalk[] {
  const people = new Map<string, FunnelLine[]>();
  for (const line of lines) {
    const own = people.get(line.person);
    if (own === undefined) people.set(line.person, [line]);
    else own.push(line);
  }
  return [...people].flatMap(([person, own]) => {
    const seen = seenOf(own, asked, span);
    let best: SlowWalk | null = null;
    for (const [start, event] of seen.entries()) {
      if (!event.enters) continue;
      const times = asked.mode === "any" ? gatherFrom(seen, start, asked) : walkFrom(seen, start, asked);
      if (times.length <= (best?.reached ?? 0)) continue;
      const keys = seen.filter(({ at, enters }) => enters && at === event.at).map((one) => one.keys);
      const key = asked.by === "none" ? "" : (keys.map((one) => one[asked.by as "channel"]).sort()[0] ?? "");
      best = { person, reached: times.length, entered: event.at, times, key };
    }
    return best === null ? [] : [best];
  });
}

export interface SlowGroup {
  readonly counts: readonly number[];
  readonly open: number;
  readonly sincePrevious: readonly (readonly [number | null, number | null])[];
  readonly sinceFirst: readonly (readonly [number | null, number | null])[];
}

function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : (low + (high - low) * (place - Math.floor(place))) / 1000;
}

export function slowGroup(walks: readonly SlowWalk[], asked: FunnelQuestion, { now }: SlowSpan): SlowGroup {
  const steps = asked.step.map((_, i) => i);
  const got = (step: number) => walks.filter(({ reached }) => reached > step);
  const spread = (step: number, since: (walk: SlowWalk) => number) => {
    const taken = step === 0 ? [] : got(step).map((walk) => (walk.times[step] ?? 0) - since(walk));
    return [quantile(taken, 0.5), quantile(taken, 0.9)] as const;
  };
  return {
    counts: steps.map((step) => got(step).length),
    open: walks.filter((w) => w.reached < steps.length && w.entered + lengthOf(asked.window) > now).length,
    sincePrevious: steps.map((step) => spread(step, (walk) => walk.times[step - 1] ?? 0)),
    sinceFirst: steps.map((step) => spread(step, (walk) => walk.entered)),
  };
}

/** Groups by key, and by day or Monday of entry. */
export function slowFunnel(lines: readonly FunnelLine[], asked: FunnelQuestion, span: SlowSpan) {
  const walks = slowWalks(lines, asked, span);
  const grouped = (nameOf: (walk: SlowWalk) => string) => {
    const names = [...new Set(walks.map(nameOf))];
    return new Map(
      names.map((name) => [
        name,
        slowGroup(
          walks.filter((walk) => nameOf(walk) === name),
          asked,
          span,
        ),
      ]),
    );
  };
  const bucket = asked.trend === "week" ? mondayOf : dayOf;
  return {
    walks,
    all: slowGroup(walks, asked, span),
    byKey: grouped(({ key }) => key),
    byDay: grouped(({ entered }) => bucket(entered, span.timezone)),
  };
}
