/** A report asked from a page: its answer, how long it has been asked for, and a way to stop asking. */
"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchAnswer } from "./fetch-answer.ts";
import { isProjecting, projectingEveryMs } from "./projecting-banner.tsx";

export interface AskedReport<Report> {
  /** The present question. */
  readonly address: string;
  /** The answer to this question, or to the one before while this one is asked. */
  readonly report: Report | undefined;
  /** True while `report` answers an earlier question. */
  readonly outdated: boolean;
  readonly failure: Error | null;
  readonly asking: boolean;
  /** True after `cancel`, until asked again. */
  readonly cancelled: boolean;
  /** How long the present question has been asked for. */
  readonly elapsedMs: number;
  readonly cancel: () => void;
  readonly retry: () => void;
}

interface Options<Report> {
  /** The answer that came with the page, for the first address alone. */
  readonly initial?: Report | undefined;
  /** Asked again this often while the page is looked at. */
  readonly everyMs?: number;
}

/** `address` is the question: the same one is asked once, however many parts of the page show it. */
export function useReport<Report>(address: string, { initial, everyMs }: Options<Report> = {}): AskedReport<Report> {
  const client = useQueryClient();
  const [first] = useState(address);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ["report", address],
    queryFn: ({ signal }) => fetchAnswer<Report>(address, signal),
    enabled: cancelled !== address,
    refetchInterval: ({ state }) => (isProjecting(state.data) ? projectingEveryMs : (everyMs ?? false)),
    retry: false,
    placeholderData: keepPreviousData,
    ...(initial !== undefined && address === first ? { initialData: initial } : {}),
  });
  const asking = query.isFetching && cancelled !== address;
  return {
    address,
    report: query.data,
    outdated: query.isPlaceholderData,
    failure: query.error,
    asking,
    cancelled: cancelled === address && !query.isFetching,
    elapsedMs: useElapsed(asking, address),
    cancel: () => {
      setCancelled(address);
      void client.cancelQueries({ queryKey: ["report", address] });
    },
    retry: () => {
      setCancelled(null);
      void query.refetch();
    },
  };
}

const tickMs = 250;

function useElapsed(asking: boolean, address: string): number {
  const [elapsed, setElapsed] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another question, counted from 0
  useEffect(() => {
    setElapsed(0);
    if (!asking) return;
    const startedAt = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - startedAt), tickMs);
    return () => clearInterval(timer);
  }, [asking, address]);
  return elapsed;
}
