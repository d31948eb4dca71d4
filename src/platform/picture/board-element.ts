/** The board of a digest as a tree of boxes, in the light theme's colours. */
import "server-only";
import { metricName } from "#domain/metrics/dictionary.ts";
import { type HeatStep, heatToken } from "#domain/metrics/heat-step.ts";
import type { DigestContent } from "#domain/notifications/digest-content.ts";
import { daysText } from "#domain/notifications/digest-text.ts";
import { heatColours, pictureColours } from "./picture-colours.ts";

/** What the drawing program takes: an element without React. */
export interface Box {
  readonly type: "div";
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: readonly Box[] | string;
  };
}

const [width, rowHeight, nameWidth, indexWidth, margin] = [1200, 38, 210, 60, 32];
const headHeight = 104;

export function boardSize({ map }: Pick<DigestContent, "map">): { readonly width: number; readonly height: number } {
  return { width, height: headHeight + margin + Math.max(1, map.rows.length) * rowHeight };
}

export function boardElement(content: DigestContent): Box {
  const { map } = content;
  const cell = (width - 2 * margin - nameWidth - indexWidth) / Math.max(1, map.columns.length);
  const style = { ...column, ...boardSize(content), background: pictureColours.paper, color: pictureColours.ink };
  return box({ ...style, padding: `24px ${margin}px` }, [
    text({ fontSize: 24, height: 36 }, `${daysText(content, "en")}: ${metricName(map.metric).en}, 100 = usual`),
    row({ height: 32, fontSize: 16, color: pictureColours.quiet }, [
      box({ width: nameWidth }, ""),
      ...map.columns.map((label) => text({ width: cell, justifyContent: "center" }, latin(label))),
      text({ width: indexWidth, justifyContent: "flex-end" }, "all"),
    ]),
    ...map.rows.map(({ key, name, index, cells }) =>
      row({ height: rowHeight, fontSize: 18 }, [
        text({ width: nameWidth, overflow: "hidden", whiteSpace: "nowrap" }, latin(name) || latin(key)),
        ...cells.map((one) => cellBox(one, cell)),
        text({ width: indexWidth, justifyContent: "flex-end" }, shown(index)),
      ]),
    ),
  ]);
}

function cellBox({ index, step }: DigestContent["map"]["rows"][number]["cells"][number], size: number): Box {
  const look = step === null ? null : heatColours[heatToken(step as HeatStep)];
  const colours = look ?? { fill: pictureColours.empty, ink: pictureColours.quiet };
  return row({ width: size, height: rowHeight, padding: 1.5 }, [
    text(
      {
        flexGrow: 1,
        justifyContent: "center",
        background: colours.fill,
        color: colours.ink,
        borderRadius: 3,
        fontSize: 15,
      },
      shown(index),
    ),
  ]);
}

const shown = (index: number | null) => (index === null ? "" : String(Math.round(index)));

/** The fonts at hand know Latin; a name that has none is left to the text beside the picture. */
export const latin = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[^\u0020-\u024f]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const column = { display: "flex", flexDirection: "column" } as const;
const box = (style: Box["props"]["style"], children: Box["props"]["children"]): Box => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});
const row = (style: Box["props"]["style"], children: readonly Box[]): Box =>
  box({ flexDirection: "row", ...style }, children);
const text = (style: Box["props"]["style"], words: string): Box => box({ alignItems: "center", ...style }, words);
