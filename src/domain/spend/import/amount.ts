/** Amounts as exports write them: thousands, currency signs, brackets for negative, comma or point. */

export type Decimal = "point" | "comma";

const empty = new Set(["", "-", "--", "—", "n/a", "na", "null", "无"]);

/** True for the marks that stand for "nothing reported". */
export function isBlank(cell: string | undefined): boolean {
  return empty.has((cell ?? "").trim().toLowerCase());
}

interface Bare {
  readonly digits: string;
  readonly negative: boolean;
}

/** The number without currency sign, percent, spaces and brackets; null when something else is left. */
function bare(cell: string): Bare | null {
  let text = cell
    .normalize("NFKC")
    .replace(/[\s'’]/g, "")
    .replace(/^'+/, "");
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  text = (bracketed ?? text).replace(/[¥$€£₩₹%元]|^[A-Z]{3}(?=[-\d.])|[A-Z]{3}$/g, "");
  const signed = /^([-+−]?)([\d.,]+(?:e[-+]?\d+)?)$/i.exec(text);
  if (signed?.[2] === undefined) return null;
  return { digits: signed[2], negative: bracketed !== undefined || signed[1] === "-" || signed[1] === "−" };
}

/** What one amount says about the file's decimal mark; null when it could be read either way. */
export function decimalEvidence(cell: string): Decimal | null {
  const digits = bare(cell)?.digits ?? "";
  const points = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "point" : "comma";
  if (points > 1) return "comma";
  if (commas > 1) return "point";
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (looksGrouped || points + commas === 0) return null;
  return points === 1 ? "point" : "comma";
}

/** The decimal mark that a column of amounts proves; "mixed" when its cells disagree, null when none says. */
export function decimalOf(cells: readonly string[]): Decimal | "mixed" | null {
  const seen = new Set(cells.map(decimalEvidence).filter((evidence) => evidence !== null));
  return seen.size > 1 ? "mixed" : ([...seen][0] ?? null);
}

export type Read<T> = { readonly value: T } | { readonly problem: string };

/** A major amount. With an unknown decimal mark, "1.234" and "1,234" are a problem to ask about, never a guess. */
export function readAmount(cell: string, decimal: Decimal | null): Read<number> {
  const found = bare(cell);
  if (found === null) return { problem: `"${cell}" is not an amount` };
  const mark = decimal ?? decimalEvidence(cell);
  if (mark === null && /[.,]/.test(found.digits)) {
    return { problem: `"${cell}" is ambiguous: say decimal=point or decimal=comma` };
  }
  const [group, point] = mark === "comma" ? [".", ","] : [",", "."];
  const grouped = found.digits.split(point)[0]?.split(group) ?? [];
  const wellGrouped =
    grouped.length === 1 || grouped.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  const value = Number(found.digits.replaceAll(group, "").replace(point, "."));
  if (!wellGrouped || !Number.isFinite(value)) return { problem: `"${cell}" is not an amount` };
  return { value: found.negative ? -value : value };
}

/** A whole number: here a comma or point can only group thousands ("12.0" is 12). */
export function readTally(cell: string): Read<number> {
  const digits = bare(cell)?.digits.replace(/[.,]0{1,2}$/, "") ?? "";
  const plain = /^\d+$/.test(digits)
    ? digits
    : /^\d{1,3}([.,]\d{3})+$/.test(digits)
      ? digits.replace(/[.,]/g, "")
      : null;
  if (plain === null || bare(cell)?.negative === true)
    return { problem: `"${cell}" is not a whole number of 0 or more` };
  return { value: Number(plain) };
}
