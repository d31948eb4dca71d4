/** What may be changed about budgets. */
import "server-only";
import { z } from "zod";
import { Refusal } from "#domain/base/refusal.ts";
import { readBudgetFile } from "#domain/budgets/budget-file.ts";
import { BudgetsInput } from "#domain/budgets/budget-input.ts";
import { sniffSeparator } from "#domain/spend/import/separator.ts";
import { action } from "#server/gate/door.ts";
import { decodeText } from "#server/spend/decode-text.ts";
import { parseCsv } from "#server/spend/parse-csv.ts";
import { type BudgetsAnswer, storeBudgets } from "./save-budgets.ts";

const noted = (name: string, saved: BudgetsAnswer, periods: readonly string[]) =>
  saved.inserted + saved.updated + saved.removed === 0
    ? null
    : { action: name, subject: [...new Set(periods)].slice(0, 24).join(", "), detail: { ...saved } };

export const saveBudgets = action({
  needs: "budgets:write",
  input: BudgetsInput,
  run: (budgets, { workspace }) => storeBudgets(workspace, budgets),
  audit: (budgets, saved) =>
    noted(
      "budgets.save",
      saved,
      budgets.map(({ period }) => period),
    ),
});

/** A CSV file, stored whole or refused with every line that is wrong. */
export const importBudgets = action({
  needs: "budgets:write",
  input: z.object({ file: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, "The file is empty.") }),
  run: async ({ file }, { workspace }) => {
    const { text } = decodeText(Buffer.from(file));
    const lines = parseCsv(text, sniffSeparator(text)).map(({ cells }) => cells);
    const { budgets, issues } = readBudgetFile(lines, workspace.currency);
    if (issues.length > 0) {
      const words = issues.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
      throw new Refusal("invalid", words.join(" "), issues.slice(0, 100));
    }
    if (budgets.length === 0) throw new Refusal("invalid", "The file holds no budget.");
    return { ...(await storeBudgets(workspace, budgets)), periods: budgets.map(({ period }) => period) };
  },
  audit: (_input, { periods, ...saved }) => noted("budgets.import", saved, periods),
});
