/** The first fields of a contact point's form: kind, name, address, secret, language. */
"use client";
import { locales } from "#domain/base/locale.ts";
import { pointKinds } from "#domain/notifications/contact-point.ts";
import { Field } from "#ui/controls/field.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { type PointDraft, takesSecret } from "./point-draft.ts";
import { contactWords } from "./words-contacts.ts";

export interface FieldsProps {
  readonly draft: PointDraft;
  readonly onChange: (change: Partial<PointDraft>) => void;
}

interface Props extends FieldsProps {
  /** What is shown of the address it has; null for a new one. */
  readonly hint: string | null;
}

/** Languages are named in themselves. */
const languageNames = { en: "English", "zh-CN": "简体中文" } as const;

export function PointFields({ draft, hint, onChange }: Props) {
  const t = useWords(contactWords);
  const { kind, name, address, secret, locale } = draft;
  const isMail = kind === "email";
  const addressHint = hint === null ? t(isMail ? "addressHint" : "urlHint") : t("keep", { hint });
  const secretHint = hint === null ? t(kind === "webhook" ? "secretWebhook" : "secretBot") : t("secretKeep");
  return (
    <>
      {hint === null && (
        <Field label={t("kind")}>
          <Select
            choices={pointKinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
            value={kind}
            onValueChange={(chosen) => onChange({ kind: chosen, address: "", secret: "" })}
          />
        </Field>
      )}
      <Field label={t("name")}>
        <TextInput
          value={name}
          onValueChange={(value) => onChange({ name: value })}
          required
          maxLength={80}
          autoComplete="off"
        />
      </Field>
      <Field label={t(isMail ? "address" : "url")} hint={addressHint}>
        <TextInput
          value={address}
          onValueChange={(value) => onChange({ address: value })}
          required={hint === null}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      {takesSecret(kind) && (
        <Field label={t("secret")} hint={secretHint}>
          <TextInput
            value={secret}
            onValueChange={(value) => onChange({ secret: value })}
            type="password"
            maxLength={200}
            autoComplete="new-password"
          />
        </Field>
      )}
      <Part label={t("language")}>
        <Segmented
          label={t("language")}
          choices={locales.map((value) => ({ value, label: languageNames[value] }))}
          value={locale}
          onValueChange={(chosen) => onChange({ locale: chosen })}
        />
      </Part>
    </>
  );
}

interface PartProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}

/** Controls that belong together, under their name. */
export function Part({ label, hint, children }: PartProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-meta font-medium text-ink-2">{label}</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">{children}</div>
      {hint !== undefined && <p className="text-meta text-ink-3">{hint}</p>}
    </fieldset>
  );
}
