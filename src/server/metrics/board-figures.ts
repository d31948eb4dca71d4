/** Reads what several questions need in as few passes over the columns as they allow. */
import "server-only";
import type { Dimension, Grain } from "#domain/metrics/board-question.ts";
import { type BoardFigures, type BoardSums, foldParts } from "#domain/metrics/board-sums.ts";
import { earlierWindows, type Span } from "#domain/metrics/board-window.ts";
import type { Platform } from "#platform/slot.ts";
import { type Asked, askOf } from "./board-values.ts";
import { earlierHours, earlierRanges, joined } from "./earlier-ranges.ts";
import { cellDimension, readBoardSums } from "./read-board.ts";
import { readParts } from "./read-parts.ts";

/** Questions that one pass over the cells of a dimension answers. */
interface Pass {
  readonly span: Span;
  readonly filter: string;
  dimension: "none" | Dimension;
  grain: Grain;
  readonly members: Asked[];
}

/** The figures of each question, in their order. */
export async function readFigures(platform: Platform, all: readonly Asked[]): Promise<BoardFigures[]> {
  const passes: Pass[] = [];
  const found = new Map<Asked, Promise<BoardFigures>>();
  for (const asked of all) if (!joins(asked, passes)) found.set(asked, readAlone(platform, asked));
  for (const pass of passes) {
    const answers = readTogether(platform, pass);
    for (const asked of pass.members)
      found.set(
        asked,
        answers.then((of) => of(asked)),
      );
  }
  return Promise.all(all.flatMap((asked) => found.get(asked) ?? []));
}

/** Adds a question to a pass that it fits into, or to one of its own; false when a pass cannot answer it. */
function joins(asked: Asked, passes: Pass[]): boolean {
  const { question, span, workspace } = asked;
  const dimension = cellDimension(question);
  // People are seen in several hours: their number is no sum of parts.
  if (dimension === null || askOf(asked, span).measures.includes("visitors")) return false;
  // Around the change of summer time a window may reach into the next one.
  if (question.benchmark && overlapping([span, ...earlierWindows(span, workspace.timezone)])) return false;
  const filter = JSON.stringify(question.filter);
  const fit = passes.find(
    (pass) =>
      pass.span.fromMs === span.fromMs &&
      pass.span.toMs === span.toMs &&
      pass.filter === filter &&
      (pass.grain === question.grain || pass.grain === "total" || question.grain === "total") &&
      together(pass.dimension, dimension) !== null,
  );
  if (fit === undefined) {
    passes.push({ span, filter, dimension, grain: question.grain, members: [asked] });
    return true;
  }
  fit.members.push(asked);
  fit.dimension = together(fit.dimension, dimension) ?? fit.dimension;
  if (fit.grain === "total") fit.grain = question.grain;
  return true;
}

/** The dimension whose cells answer both: those of channels and campaigns hold everything, the others no spend. */
function together(a: Pass["dimension"], b: Pass["dimension"]): Pass["dimension"] | null {
  if (a === b) return a;
  const [one, other] = a === "none" ? [a, b] : [b, a];
  return one === "none" && (other === "channel" || other === "campaign") ? other : null;
}

const overlapping = (spans: readonly Span[]) =>
  spans.some(({ toMs }, i) => {
    const later = spans[i - 1];
    return later !== undefined && toMs > later.fromMs;
  });

async function readTogether(platform: Platform, pass: Pass): Promise<(asked: Asked) => BoardFigures> {
  const { span, dimension, grain, members } = pass;
  const [first] = members;
  if (first === undefined) throw new Error("A pass has at least one question.");
  const { id: workspaceId, timezone } = first.workspace;
  const compared = members.filter(({ question }) => question.benchmark);
  const windows = [span, ...(compared.length === 0 ? [] : earlierWindows(span, timezone))];
  const measures = [...new Set(members.flatMap((asked) => askOf(asked, span).measures))];
  const ranges = joined([
    ...windows,
    ...compared.flatMap(({ question }) => earlierRanges(span, question.grain, timezone)),
  ]);
  const keys = dimension === "none" ? undefined : first.question.filter[dimension];
  const parts = await readParts(platform.columns, {
    workspaceId,
    timezone,
    grain,
    dimension,
    keys,
    measures,
    windows,
    ranges,
  });
  return ({ question }) =>
    foldParts(parts, {
      measures,
      keyed: question.by !== "none",
      byHour: question.grain === "hour",
      compared: question.benchmark,
    });
}

/** Three questions to the columns: the span, its earlier windows, its earlier buckets. */
async function readAlone({ columns }: Platform, asked: Asked): Promise<BoardFigures> {
  const { question, workspace, span } = asked;
  const own = readOwn(columns, asked);
  if (!question.benchmark) return { own: await own, ofWindows: [], ofBuckets: [] };
  const windows = earlierWindows(span, workspace.timezone);
  const whole: Span = {
    fromMs: Math.min(...windows.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...windows.map(({ toMs }) => toMs)),
  };
  const [sums, ofWindows, ofBuckets] = await Promise.all([
    own,
    readBoardSums(columns, { ...askOf(asked, whole), windows, levels: [0, 1] }),
    readEarlierBuckets(columns, asked),
  ]);
  return { own: sums, ofWindows, ofBuckets };
}

/** Where there is one bucket, or one key, the rows by the other are the totals already. */
async function readOwn(columns: Platform["columns"], asked: Asked): Promise<BoardSums[]> {
  const { question, span } = asked;
  const oneBucket = question.grain === "total";
  const oneKey = question.by === "none";
  const found = await readBoardSums(columns, {
    ...askOf(asked, span),
    levels: oneBucket || oneKey ? [0, 3] : [0, 2, 3],
  });
  const rows = found.filter(({ level }) => level === 0);
  if (oneBucket) return [...found, ...rows.map((row) => ({ ...row, level: 2 as const }))];
  const whole = oneKey && rows.length > 0 ? found.filter(({ level }) => level === 3) : [];
  return [...found, ...whole.map((row) => ({ ...row, level: 2 as const, key: "" }))];
}

async function readEarlierBuckets(columns: Platform["columns"], asked: Asked): Promise<BoardSums[]> {
  const { question, workspace, span } = asked;
  if (question.grain === "total") return [];
  if (question.grain !== "hour") {
    const [range = span] = earlierRanges(span, question.grain, workspace.timezone);
    return readBoardSums(columns, { ...askOf(asked, range), levels: [0] });
  }
  const hours = earlierHours(span, workspace.timezone);
  const range: Span = { fromMs: Math.min(...hours) * 1000, toMs: (Math.max(...hours) + 3600) * 1000 };
  return readBoardSums(columns, { ...askOf(asked, range), hours, levels: [0] });
}
