/** Rates as people paste them: a line each, day, currency and rate, set apart by commas, semicolons, tabs or spaces. */
import { FxRateInput } from "./fx-rate.ts";

export interface PastedRates {
  readonly rates: readonly FxRateInput[];
  /** Numbers of the lines (from 1) that are no rate. */
  readonly wrong: readonly number[];
}

/** Empty lines, and a first line of headings, are nothing. */
export function ratesOfText(text: string): PastedRates {
  const rates: FxRateInput[] = [];
  const wrong: number[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const rate = rateOf(line);
    if (rate !== null) rates.push(rate);
    else if (index > 0 || /\d/.test(line)) wrong.push(index + 1);
  });
  return { rates, wrong };
}

function rateOf(line: string): FxRateInput | null {
  const cells = line.split(/[,;\s]+/).map((cell) => cell.replace(/^"|"$/g, ""));
  const [day, currency, amount, ...more] = cells.filter((cell) => cell !== "");
  if (more.length > 0 || amount === undefined || !/^\d+(\.\d+)?$/.test(amount)) return null;
  const parsed = FxRateInput.safeParse({ day: day?.replaceAll("/", "-"), currency, rate: Number(amount) });
  return parsed.success ? parsed.data : null;
}
