/** Finds the header line of an export and what each of its columns is. */
import { isCurrency } from "#domain/base/money.ts";
import { type Field, fields, ownPreset, type Preset, type PresetId, presets } from "./preset.ts";

const headerLines = 15;
const named: Readonly<Record<string, string>> = {
  元: "CNY",
  人民币: "CNY",
  美元: "USD",
  日元: "JPY",
  港元: "HKD",
  港币: "HKD",
};

/** Lower case, one space between words, full-width brackets made plain. */
export function normalHeader(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** The currency in brackets at the end of a header, in capitals (`(all)` is no lek): "Amount spent (USD)" → USD, "平均点击单价(元)" → CNY; null without one. */
export function headerCurrency(header: string): string | null {
  const inside = /\(([^()]+)\)$/.exec(header.normalize("NFKC").trim())?.[1]?.trim() ?? "";
  const code = named[inside] ?? inside;
  return isCurrency(code) ? code : null;
}

export interface Layout {
  readonly preset: PresetId | "auto";
  /** Index of the header line among the rows. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** The currency that the cost header names, else the platform's, else null. */
  readonly currency: string | null;
  readonly decimal: "point" | null;
  /** How many of the preset's own marks the line has. */
  readonly marks: number;
}

function layoutOf(row: readonly string[], headerRow: number, preset: Preset): Layout {
  const plain = row.map(normalHeader);
  const bare = row.map((header) =>
    headerCurrency(header) === null ? null : normalHeader(header).replace(/\s*\([^()]+\)$/, ""),
  );
  const columns: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const found = (preset.columns[field] ?? [])
      .map((name) => Math.max(plain.indexOf(name), plain.includes(name) ? -1 : bare.indexOf(name)))
      .find((index) => index >= 0);
    if (found !== undefined) columns[field] = found;
  }
  const inHeader = columns.cost === undefined ? null : headerCurrency(row[columns.cost] ?? "");
  return {
    preset: preset.id,
    headerRow,
    headers: row,
    columns,
    currency: inHeader ?? preset.currency ?? null,
    decimal: preset.decimal ?? null,
    marks: (preset.marks ?? []).filter((mark) => plain.includes(mark) || bare.includes(mark)).length,
  };
}

/** A date and a cost weigh most, then a channel column of War Room's own, then the platform's marks. */
function score({ columns, marks }: Layout): number {
  const weights: Partial<Record<Field, number>> = { date: 20, cost: 20, channel: 8 };
  const found = fields.filter((field) => columns[field] !== undefined);
  return found.reduce((sum, field) => sum + (weights[field] ?? 2), marks);
}

/** In the order of preference between equals: platforms that say their currency, War Room's own, the others. */
const autoPresets = [
  ...presets.filter((p) => p.currency !== undefined),
  ownPreset,
  ...presets.filter((p) => !p.currency),
];

/** The likeliest header line under one preset, or under the best of all; null when no line has both a date and a cost. */
export function findLayout(rows: readonly (readonly string[])[], wanted: PresetId | "auto"): Layout | null {
  const asked = wanted === "auto" ? autoPresets : presets.filter(({ id }) => id === wanted);
  const layouts = rows
    .slice(0, headerLines)
    .flatMap((row, index) => asked.map((preset) => layoutOf(row, index, preset)));
  const best = layouts.reduce<Layout | null>(
    (top, layout) => (top === null || score(layout) > score(top) ? layout : top),
    null,
  );
  return best !== null && score(best) > 0 ? best : null;
}
