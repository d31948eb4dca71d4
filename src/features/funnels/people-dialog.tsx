/** The people behind a step, by pseudonym. */
"use client";
import type { FunnelPeopleReport } from "#domain/funnels/funnel-people.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { ReportFrame } from "#ui/report/report-frame.tsx";
import { useReport } from "#ui/report/use-report.ts";
import { SkeletonRows } from "#ui/state/skeleton.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { funnelWords } from "./words.ts";

interface Props {
  readonly title: string;
  readonly address: string;
  readonly onClose: () => void;
}

export function PeopleDialog({ title, address, onClose }: Props) {
  const t = useWords(funnelWords);
  const format = useFormat();
  const asked = useReport<FunnelPeopleReport>(address);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={<ButtonLink href={`${address}&format=csv`}>{t("csv")}</ButtonLink>}
    >
      <ReportFrame asked={asked} skeleton={<SkeletonRows rows={8} label={title} />}>
        {({ answer }) => (
          <div className="max-h-96 overflow-y-auto">
            <DataTable
              title={t("peopleCount", { count: format.count(answer.count), shown: format.count(answer.people.length) })}
              rows={answer.people}
              rowKey={({ person }) => person}
              columns={[
                { id: "person", label: t("person"), names: true, cell: ({ person }) => <code>{person}</code> },
                { id: "entered", label: t("entered"), cell: ({ enteredAt }) => format.dayHour(enteredAt) },
                { id: "reached", label: t("reached"), align: "right", cell: ({ reached }) => reached },
              ]}
            />
          </div>
        )}
      </ReportFrame>
    </Dialog>
  );
}
