/** A link in the column beside an alert. */
import Link from "next/link";
import type { ReactNode } from "react";

export function AsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="text-accent hover:underline">
      {children}
    </Link>
  );
}
