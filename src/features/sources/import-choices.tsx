/** What a file does not say about itself. */
"use client";
import { presetIds } from "#domain/spend/import/preset.ts";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { ImportChoices } from "./send-import.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

const platformNames: Readonly<Record<(typeof presetIds)[number], string>> = {
  "google-ads": "Google Ads",
  meta: "Meta",
  tiktok: "TikTok",
  "ocean-engine": "巨量引擎 Ocean Engine",
  "baidu-search": "百度搜索 Baidu search",
  "baidu-feed": "百度信息流 Baidu feed",
  tencent: "腾讯广告 Tencent",
  sogou: "搜狗 Sogou",
  "360": "360",
  shenma: "神马 Shenma",
};

export function ImportChoicesForm({ channels, choices, onChange }: Props) {
  const t = useWords(sourceWords);
  const set = (name: keyof ImportChoices) => (value: string) => onChange({ ...choices, [name]: value });
  const picks = [
    {
      name: "preset",
      items: [
        { value: "auto", label: t("auto") },
        ...presetIds.map((id) => ({ value: id as string, label: platformNames[id] })),
      ],
    },
    {
      name: "channel",
      items: [{ value: "", label: t("fromColumn") }, ...channels.map(({ key, name }) => ({ value: key, label: name }))],
    },
    {
      name: "decimal",
      items: [
        { value: "", label: t("byFile") },
        { value: "point", label: t("point") },
        { value: "comma", label: t("comma") },
      ],
    },
    {
      name: "dateOrder",
      items: [
        { value: "", label: t("byFile") },
        { value: "dmy", label: t("dmy") },
        { value: "mdy", label: t("mdy") },
      ],
    },
  ] as const;
  return (
    <div className="grid grid-cols-5 gap-3 max-lg:grid-cols-3 max-sm:grid-cols-1">
      {picks.map(({ name, items }) => (
        <div key={name} className="min-w-0">
          <span className="block pb-1 text-meta text-ink-2">{t(name)}</span>
          <Select aria-label={t(name)} choices={items} value={choices[name]} onValueChange={set(name)} />
        </div>
      ))}
      <div className="min-w-0">
        <span className="block truncate pb-1 text-meta text-ink-2">{t("currency")}</span>
        <TextInput
          aria-label={t("currency")}
          value={choices.currency}
          maxLength={3}
          placeholder="CNY"
          onChange={(event) => set("currency")(event.currentTarget.value.toUpperCase())}
        />
      </div>
    </div>
  );
}
