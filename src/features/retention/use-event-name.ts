/** The known events in the reader's words; others keep the name that they were sent with. */
"use client";
import { useCallback } from "react";
import { useWords } from "#ui/words/use-words.ts";
import { eventWords } from "./event-words.ts";

const keys: Readonly<Record<string, keyof typeof eventWords.en>> = {
  any: "any",
  "Page Viewed": "page",
  "Signed Up": "signedUp",
  "Product Viewed": "productViewed",
  "Product Added": "productAdded",
  "Checkout Started": "checkoutStarted",
  "Order Completed": "orderCompleted",
  "Content Interacted": "contentInteracted",
  "Code Scanned": "codeScanned",
  "Lead Handed Over": "leadHandedOver",
};

/** What the chips offer, in this order. */
export const knownEvents: readonly string[] = Object.keys(keys);

export function useEventName(): (event: string) => string {
  const t = useWords(eventWords);
  return useCallback(
    (event) => {
      const key = keys[event];
      return key === undefined ? event : t(key);
    },
    [t],
  );
}
