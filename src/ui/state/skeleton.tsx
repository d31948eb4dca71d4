/** The final shape of something that is still on its way. */
import { classNames } from "#ui/class-names.ts";

/** Size it by classes: `<Skeleton className="h-4 w-24" />`. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden="true" className={classNames("block animate-pulse rounded-cell bg-sunken", className)} />;
}

interface RowsProps {
  readonly rows: number;
  /** Said to screen readers: "Loading channels". */
  readonly label: string;
}

/** A table's rows before their figures. */
export function SkeletonRows({ rows, label }: RowsProps) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other name
        <div key={row} className="flex h-(--row) items-center gap-6 border-b border-line px-5">
          <Skeleton className="h-3 w-32" />
          <span className="flex-1" />
          <Skeleton className="h-3 w-14" />
          <Skeleton className="h-3 w-14" />
          <Skeleton className="h-3 w-14 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
