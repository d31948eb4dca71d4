/** A change in points, with the triangle that says which way. */
import { classNames } from "#ui/class-names.ts";

export function DeltaGlyph({ up, text }: { readonly up: boolean; readonly text: string }) {
  return (
    <span data-figure className={classNames("font-medium", up ? "text-accent" : "text-worse")}>
      <svg viewBox="0 0 8 8" width={8} height={8} aria-hidden="true" className="mr-[3px] inline align-baseline">
        <path d={up ? "M4 1l3.5 6h-7z" : "M4 7l3.5-6h-7z"} fill="currentColor" />
      </svg>
      {text}
    </span>
  );
}
