/** "Where from?" beside any figures: their definitions, question, sources and statements, asked when it is opened. */
"use client";
import { lazy, Suspense } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";

const ProvenanceContent = lazy(async () => ({
  default: (await import("./provenance-content.tsx")).ProvenanceContent,
}));

/** `address` is the report's own, as its figures were asked for. */
export function Provenance({ address }: { readonly address: string }) {
  const t = useWords(uiWords);
  const trigger = (
    <Button weight="ghost" size="small">
      {t("provenance")}
    </Button>
  );
  return (
    <Dialog
      trigger={trigger}
      title={t("provenanceOf")}
      description={t("provenanceSays")}
      className="w-[760px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      <Suspense fallback={<SkeletonRows rows={6} label={t("tracing")} />}>
        <ProvenanceContent address={address} />
      </Suspense>
    </Dialog>
  );
}
