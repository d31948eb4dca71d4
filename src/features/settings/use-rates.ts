/** Changes of exchange rates: sent to their door, said, and taken back by a word. */
"use client";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import type { FxRateChange, FxRateInput } from "#domain/spend/fx-rate.ts";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { rateWords } from "./words-rates.ts";

/** `rates` are those of before, to which an undo leads back. */
export function useRates(workspace: string, rates: readonly FxRateInput[]) {
  const t = useWords(rateWords);
  const router = useRouter();
  const before = ({ day, currency }: FxRateChange): FxRateChange => ({
    day,
    currency,
    rate: rates.find((one) => one.day === day && one.currency === currency)?.rate ?? null,
  });

  async function send(changes: readonly FxRateChange[]): Promise<boolean> {
    try {
      await call(workspace, "PUT", "fx-rates", changes);
      router.refresh();
      return true;
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
      return false;
    }
  }

  /** True when they were saved. */
  return async (changes: readonly FxRateChange[]): Promise<boolean> => {
    const undoing = changes.map(before);
    if (!(await send(changes))) return false;
    const [only] = changes;
    const said =
      changes.length !== 1 || only === undefined
        ? t("savedMany", { count: changes.length })
        : only.rate === null
          ? t("removed", { day: only.day, currency: only.currency })
          : t("saved", { day: only.day, currency: only.currency, rate: String(only.rate) });
    toast(said, { action: { label: t("undo"), onClick: () => void send(undoing) } });
    return true;
  };
}
