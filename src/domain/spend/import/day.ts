/** Days and hours as exports write them; day-first and month-first are told apart by the file or asked, never guessed. */
import { isDate } from "#domain/base/local-time.ts";
import type { Read } from "./amount.ts";

export type DateOrder = "dmy" | "mdy";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

function dateOf(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The day and the rest of the cell (its time), whatever stands for the order of its parts. */
function split(cell: string): { day: string; time: string } {
  const text = cell.normalize("NFKC").trim();
  const found =
    /^(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\S*?\d{4}[^\sT]*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[\sT]+(\d{1,2}(?:[:时].*)?)$/.exec(
      text,
    );
  return found?.[1] === undefined ? { day: text, time: "" } : { day: found[1], time: found[2] ?? "" };
}

/** Year-first and written-out dates; null for the forms that need an order. */
function plainDate(day: string): string | null {
  const numeric =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day);
  if (numeric) return dateOf(numeric[1] ?? "", Number(numeric[2]), numeric[3] ?? "");
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(day);
  const dayFirst = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(day);
  const name = (monthFirst?.[1] ?? dayFirst?.[2] ?? "").toLowerCase();
  if (!months.includes(name)) return null;
  return dateOf(
    monthFirst?.[3] ?? dayFirst?.[3] ?? "",
    months.indexOf(name) + 1,
    monthFirst?.[2] ?? dayFirst?.[1] ?? "",
  );
}

/** The order that a column of dates proves; "mixed" when its cells disagree, null when none says. */
export function dateOrderOf(cells: readonly string[]): DateOrder | "mixed" | null {
  const seen = new Set<DateOrder>();
  for (const cell of cells) {
    const parts = slashed.exec(split(cell).day);
    if (Number(parts?.[1]) > 12) seen.add("dmy");
    if (Number(parts?.[2]) > 12) seen.add("mdy");
  }
  return seen.size > 1 ? "mixed" : ([...seen][0] ?? null);
}

function orderedDate(day: string, order: DateOrder | null): string | "ambiguous" | null {
  const parts = slashed.exec(day);
  if (!parts) return null;
  const [, first = "", second = "", year = ""] = parts;
  const told = order ?? dateOrderOf([day]) ?? (Number(first) === Number(second) ? "dmy" : null);
  if (told === null) return "ambiguous";
  return told === "dmy" ? dateOf(year, Number(second), first) : dateOf(year, Number(first), second);
}

export interface Moment {
  readonly date: string;
  /** null for a whole day */
  readonly hour: number | null;
}

/** "8", "08:00", "8时", "08:00 - 08:59", "08:00:00" → 8. */
export function readHour(cell: string): Read<number> {
  const hour = Number(/^(\d{1,2})\s*(?:$|[:时点~-])/.exec(cell.normalize("NFKC").trim())?.[1] ?? Number.NaN);
  return hour >= 0 && hour <= 23 ? { value: hour } : { problem: `"${cell}" is not an hour of the day (0–23)` };
}

export function readMoment(cell: string, hourCell: string | undefined, order: DateOrder | null): Read<Moment> {
  const { day, time } = split(cell);
  const date = plainDate(day) ?? orderedDate(day, order);
  if (date === "ambiguous") return { problem: `"${cell}" is ambiguous: say dateOrder=dmy or dateOrder=mdy` };
  if (date === null || !isDate(date)) return { problem: `"${cell}" is not a date` };
  const hourText = hourCell !== undefined && hourCell.trim() !== "" ? hourCell : time;
  if (hourText === "") return { value: { date, hour: null } };
  const hour = readHour(hourText);
  return "problem" in hour ? hour : { value: { date, hour: hour.value } };
}
