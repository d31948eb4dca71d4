/** A figure from elsewhere: the number, where it is from, and what it claims to count. */
"use client";
import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useReconcile } from "./reconcile-context.tsx";
import { definitionFormWords } from "./words-definition.ts";

interface Props {
  readonly side: "a" | "b";
  readonly onClose: () => void;
}

const unknown = "unknown";

export function FigureDialog({ side, onClose }: Props) {
  const t = useWords(definitionFormWords);
  const { view, change, definitions } = useReconcile();
  const [figure, setFigure] = useState<number | null>(null);
  const [name, setName] = useState("");
  const [stated, state] = useState(unknown);
  const known = definitions.filter(
    ({ measure, axes, removed }) => measure === view.measure && axes !== null && !removed,
  );
  const use = () => {
    const axes = known.find(({ id }) => String(id) === stated)?.axes ?? null;
    change({ [side]: JSON.stringify({ figure, name: name.trim(), measure: view.measure, axes }), step: null });
    onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button weight="primary" disabled={figure === null || figure < 0} onClick={use}>
        {t("use")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("pasteTitle")}
      description={t("pasteSays")}
      footer={footer}
    >
      <div className="grid gap-3">
        <Field label={t("value")}>
          <NumberInput value={figure} min={0} onValueChange={setFigure} />
        </Field>
        <Field label={t("from")}>
          <TextInput maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Field label={t("statedAs")}>
          <Select
            choices={[
              { value: unknown, label: t("notStated") },
              ...known.map((one) => ({ value: String(one.id), label: one.name })),
            ]}
            value={stated}
            onValueChange={state}
          />
        </Field>
      </div>
    </Dialog>
  );
}
