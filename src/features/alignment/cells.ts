/** How the cells of a meeting's tables look. */
import { classNames } from "#ui/class-names.ts";
import { cellLook } from "#ui/table/cell-look.ts";

export const headLook = (align: "left" | "right", extra = "") =>
  cellLook(align, classNames("h-(--row) border-b border-line-2 text-meta font-normal text-ink-3", extra));

export const cellsOf = () => ({
  name: cellLook("left", "border-b border-line py-1.5 font-medium"),
  figure: cellLook("right", "border-b border-line py-1.5"),
});
