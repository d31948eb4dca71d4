/** How a cell stands: padding and alignment that head, rows and foot share. */
import { classNames } from "#ui/class-names.ts";

export function cellLook(align: "left" | "right" | undefined, className?: string): string {
  return classNames(
    "px-2.5 whitespace-nowrap first:pl-5 last:pr-5 max-sm:first:pl-4 max-sm:last:pr-4",
    align === "right" ? "text-right" : "text-left",
    className,
  );
}
