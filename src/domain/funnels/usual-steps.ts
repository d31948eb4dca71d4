/** The way from a page to an order, where nobody has said another. */
import type { Step } from "./step.ts";

const plain = (event: string): Step => ({ event, where: {} });

export const usualSteps: readonly Step[] = [
  "Page Viewed",
  "Product Viewed",
  "Product Added",
  "Checkout Started",
  "Order Completed",
].map(plain);
