/** What may be changed about spend. */
import "server-only";
import { FxRatesInput } from "#domain/spend/fx-rate.ts";
import { SpendImportInput } from "#domain/spend/import-input.ts";
import { SpendInput } from "#domain/spend/spend-row.ts";
import { action } from "#server/gate/door.ts";
import { storeImport } from "./import-spend.ts";
import { storeSpend } from "./record-spend.ts";
import { storeFxRates } from "./save-fx-rates.ts";

export const recordSpend = action({
  needs: "spend:write",
  input: SpendInput,
  run: (input, { workspace }) => storeSpend(workspace, input.source, input.rows),
  audit: (input, { inserted, updated, campaignsAdded }) =>
    inserted + updated === 0
      ? null
      : { action: "spend.record", subject: input.source, detail: { inserted, updated, campaignsAdded } },
});

export const importSpend = action({
  needs: "spend:write",
  input: SpendImportInput,
  run: (input, { workspace }) => storeImport(workspace, input),
  audit: (_input, { dryRun, inserted, updated, campaignsAdded, mapping }) =>
    dryRun || inserted + updated === 0
      ? null
      : { action: "spend.import", subject: mapping.source, detail: { inserted, updated, campaignsAdded } },
});

export const saveFxRates = action({
  needs: "spend:write",
  input: FxRatesInput,
  run: (rates, { workspace }) => storeFxRates(workspace, rates),
  audit: (rates, { changed, converted }) =>
    changed === 0
      ? null
      : {
          action: "spend.fx-rates",
          subject: [...new Set(rates.map(({ currency }) => currency))].slice(0, 20).join(", "),
          detail: { changed, converted },
        },
});
