/** How a cell stands: padding and alignment that head, rows and foot share. */
import { classNames } from "#ui/class-names.ts";
import type { Column } from "./column.ts";

const fromWidth = { sm: "max-sm:hidden", lg: "max-lg:hidden" } as const;

export function cellLook(align: "left" | "right" | undefined, className?: string): string {
  return classNames("cell-gaps", align === "right" ? "text-right" : "text-left", className);
}

/** The same for a column, which may be left out on narrow screens: in its head, its rows and its foot alike. */
export function columnLook<Row>({ align, from }: Pick<Column<Row>, "align" | "from">, className?: string): string {
  return cellLook(align, classNames(from !== undefined && fromWidth[from], className));
}
