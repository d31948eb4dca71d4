/** A headline figure whose percent sign stands back. */
import { classNames } from "#ui/class-names.ts";

interface Props {
  /** Formatted: "1.06%", "¥170,836". */
  readonly text: string;
  readonly className?: string;
}

export function Figure({ text, className }: Props) {
  const percent = text.endsWith("%");
  return (
    <span data-figure className={classNames("font-semibold whitespace-nowrap", className ?? "text-kpi")}>
      {percent ? text.slice(0, -1) : text}
      {percent && <span className="ml-0.5 text-[0.62em] leading-none font-medium tracking-normal text-ink-2">%</span>}
    </span>
  );
}
