/** Which month is looked at, and the plan as a file. */
"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { toast } from "sonner";
import { shiftMonth } from "#domain/budgets/month.ts";
import { Button, ButtonLink, buttonLook } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { uploadBudgets } from "./send-budgets.ts";
import { budgetWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly period: string;
  readonly mayEdit: boolean;
}

export function MonthBar({ workspace, period, mayEdit }: Props) {
  const t = useWords(budgetWords);
  const format = useFormat();
  const router = useRouter();
  const at = (month: string) => `/w/${workspace}/budgets?month=${month}`;
  const months = Array.from({ length: 25 }, (_, index) => shiftMonth(period, 12 - index));
  const file = `/api/v1/budgets?workspace=${encodeURIComponent(workspace)}&period=${period}&format=csv`;
  const tools = (
    <>
      <a href={file} download={`budgets-${period}.csv`} className={buttonLook({ size: "small" })}>
        <Icon name="download" size={13} />
        {t("download")}
      </a>
      {mayEdit && <UploadButton workspace={workspace} />}
    </>
  );
  return (
    <FilterBar label={t("filters")} tools={tools}>
      <ButtonLink href={at(shiftMonth(period, -1))} size="small" weight="ghost">
        <Icon name="down" size={13} className="rotate-90" />
        <span className="sr-only">{t("previous")}</span>
      </ButtonLink>
      <Select
        aria-label={t("month")}
        choices={months.map((month) => ({ value: month, label: format.month(month) }))}
        value={period}
        onValueChange={(month) => router.push(at(month))}
        className="w-36! flex-none"
      />
      <ButtonLink href={at(shiftMonth(period, 1))} size="small" weight="ghost">
        <Icon name="down" size={13} className="-rotate-90" />
        <span className="sr-only">{t("next")}</span>
      </ButtonLink>
    </FilterBar>
  );
}

function UploadButton({ workspace }: { readonly workspace: string }) {
  const t = useWords(budgetWords);
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  async function upload(file: File): Promise<void> {
    try {
      toast(t("uploaded", { count: await uploadBudgets(workspace, file) }));
      router.refresh();
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
  }
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        <Icon name="upload" size={13} />
        {t("upload")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t("upload")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file !== undefined) void upload(file);
        }}
      />
    </>
  );
}
