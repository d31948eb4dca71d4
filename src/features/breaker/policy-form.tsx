/** How far the engine may go in this workspace: mode, caps, protected channels, and where its actions go. */
"use client";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import type { PolicyInput } from "#domain/breaker/breaker-input.ts";
import { ruleModes } from "#domain/rules/rule.ts";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { NumberInput } from "#ui/controls/number-input.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Switch } from "#ui/controls/switch.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBreakerSetting, useChannelName } from "./breaker-setting.tsx";
import type { ShownPolicy } from "./policy-facts.tsx";
import { sendPolicy } from "./send-breaker.ts";
import { policyWords } from "./words-policy.ts";

export function PolicyForm({ policy }: { readonly policy: ShownPolicy }) {
  const t = useWords(policyWords);
  const { workspace } = useBreakerSetting();
  const [draft, setDraft] = useState({
    mode: policy.mode,
    pausesPerDay: policy.pausesPerDay,
    pausedShare: policy.pausedShare,
    autoResume: policy.autoResume,
    protected: policy.protected,
  });
  const set = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next });
  const saving = useSent(
    (input: PolicyInput) => sendPolicy(workspace, input),
    () => toast(t("saved")),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const endpoint = String(form.get("endpoint") ?? "").trim();
    const secret = String(form.get("secret") ?? "").trim();
    saving.mutate({
      ...draft,
      protected: [...draft.protected],
      ...(endpoint === (policy.endpoint ?? "") ? {} : { endpoint: endpoint === "" ? null : endpoint }),
      ...(secret === "" ? {} : { secret }),
    });
  };
  return (
    <Section title={t("policy")}>
      <form
        method="post"
        onSubmit={submit}
        className="grid max-w-[720px] grid-cols-2 gap-x-6 gap-y-4 px-5 pb-5 max-sm:grid-cols-1 max-sm:px-4"
      >
        <Field label={t("mode")} hint={t("modeHint")} className="col-span-full">
          <div>
            <Segmented
              label={t("mode")}
              choices={ruleModes.map((value) => ({ value, label: t(`mode_${value}`) }))}
              value={draft.mode}
              onValueChange={(mode) => set({ mode })}
            />
          </div>
        </Field>
        <Field label={t("pausesPerDay")}>
          <NumberInput
            value={draft.pausesPerDay}
            onValueChange={(count) => count !== null && set({ pausesPerDay: Math.round(count) })}
            min={0}
            max={50}
            digits={0}
            suffix={<span className="whitespace-nowrap">{t("perDay")}</span>}
          />
        </Field>
        <Field label={t("pausedShare")} hint={t("pausedShareHint")}>
          <NumberInput
            value={Math.round(draft.pausedShare * 1000) / 10}
            onValueChange={(percent) => percent !== null && set({ pausedShare: Math.round(percent * 10) / 1000 })}
            min={0}
            max={100}
            suffix="%"
          />
        </Field>
        <div className="col-span-full">
          <Switch checked={draft.autoResume} onCheckedChange={(autoResume) => set({ autoResume })}>
            {t("autoResume")}
          </Switch>
        </div>
        <ProtectedChannels chosen={draft.protected} onChange={(keys) => set({ protected: keys })} />
        <Field label={t("endpoint")} hint={t("endpointHint")} className="col-span-full">
          <TextInput
            name="endpoint"
            type="url"
            defaultValue={policy.endpoint ?? ""}
            placeholder="https://"
            autoComplete="off"
          />
        </Field>
        <Field label={t("secret")} hint={t(policy.hasSecret ? "secretKept" : "secretNone")} className="col-span-full">
          <TextInput name="secret" type="password" placeholder="whsec_" autoComplete="new-password" />
        </Field>
        <div>
          <Button type="submit" weight="primary" busy={saving.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface ProtectedProps {
  readonly chosen: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

function ProtectedChannels({ chosen, onChange }: ProtectedProps) {
  const t = useWords(policyWords);
  const { channels } = useBreakerSetting();
  const nameOf = useChannelName();
  const offered = [...new Set([...channels.map(({ key }) => key), ...chosen])];
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 text-meta font-medium text-ink-2">{t("protected")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {offered.map((key) => (
          <Checkbox
            key={key}
            checked={chosen.includes(key)}
            onCheckedChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
          >
            {nameOf(key)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
