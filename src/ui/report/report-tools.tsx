/** Beside a part of a page: where its figures come from, and they as a file. */
"use client";
import { CsvLink } from "#ui/controls/csv-link.tsx";
import { Provenance } from "./provenance.tsx";

/** `address` is the report's own. */
export function ReportTools({ address }: { readonly address: string }) {
  return (
    <span className="flex items-center">
      <Provenance address={address} />
      <CsvLink address={address} />
    </span>
  );
}
