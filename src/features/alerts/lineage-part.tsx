/** Where an alert comes from: the version of the rule, the metric's definition, the window, and the sources with their freshness. */
"use client";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Alert } from "#domain/rules/alert-answer.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { ruleSentence } from "#domain/rules/sentence.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { Definition } from "#ui/overlay/definition.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { windowText } from "./alert-sentence.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { AsideLink } from "./aside-link.tsx";
import { AsidePart, Fact, FactList } from "./aside-part.tsx";
import type { LineageSource } from "./lineage.ts";
import { alertWords } from "./words.ts";

export interface LineageFacts {
  readonly alert: Alert;
  /** As it was when it fired. */
  readonly definition: RuleDefinition | null;
  /** The version that is in force now; null where the rule is gone. */
  readonly versionNow: number | null;
  readonly sources: readonly LineageSource[];
}

export function LineagePart({ alert, definition, versionNow, sources }: LineageFacts) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { rule, figures } = alert;
  const metric = alert.metric === null ? undefined : findMetric(alert.metric);
  return (
    <AsidePart title={t("lineage")}>
      <FactList>
        {rule !== null && (
          <Fact term={t("rule")}>
            <RuleName {...{ rule, versionNow }} />
            {definition !== null && <Sentence definition={definition} />}
          </Fact>
        )}
        {metric !== undefined && (
          <Fact term={t("metric")}>
            <Definition metric={metric} />
          </Fact>
        )}
        {figures !== null && (
          <Fact term={t("window")}>{windowText(Date.parse(figures.from), Date.parse(figures.to), format)}</Fact>
        )}
        {sources.length > 0 && (
          <Fact term={t("sources")}>
            <ul>
              {sources.map((source) => (
                <SourceLine key={`${source.kind} ${source.name}`} source={source} />
              ))}
            </ul>
          </Fact>
        )}
      </FactList>
    </AsidePart>
  );
}

interface RuleProps {
  readonly rule: NonNullable<Alert["rule"]>;
  readonly versionNow: number | null;
}

function RuleName({ rule, versionNow }: RuleProps) {
  const t = useWords(alertWords);
  const { workspace } = useAlertSetting();
  const said = t("ruleVersion", { name: rule.name, version: String(rule.version) });
  if (versionNow === null) return <span>{said}</span>;
  return (
    <>
      <AsideLink href={`/w/${workspace}/rules/${rule.id}`}>{said}</AsideLink>
      {versionNow !== rule.version && (
        <span className="text-ink-3"> · {t("versionNow", { version: String(versionNow) })}</span>
      )}
    </>
  );
}

function Sentence({ definition }: { readonly definition: RuleDefinition }) {
  const { locale, currency } = useLocaleSettings();
  const label = useChannelNames(useAlertSetting().channels);
  return <span className="block text-pretty text-ink-2">{ruleSentence(definition, locale, { currency, label })}</span>;
}

function SourceLine({ source }: { readonly source: LineageSource }) {
  const t = useWords(alertWords);
  const format = useFormat();
  const nameOf = useChannelNames(useAlertSetting().channels);
  const { kind, name, throughMs, lateMs } = source;
  const fresh =
    throughMs === null ? t("unknownSource") : lateMs > 0 ? t("lateBy", { span: format.span(lateMs) }) : t("onTime");
  return (
    <li>
      {kind === "spend" ? nameOf(name) : name}{" "}
      <span className={lateMs > 0 ? "font-medium text-worse" : "text-ink-3"}>
        {fresh}
        {throughMs !== null && <> · {format.dayHour(new Date(throughMs).toISOString())}</>}
      </span>
    </li>
  );
}
