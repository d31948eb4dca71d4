/** The flow of paths, drawn: a bar per step at its place, a ribbon for those who went on. */
"use client";
import { useMemo, useState } from "react";
import type { FlowLink, FlowNode, PathsAnswer, PathsQuestion } from "#domain/reach/paths-question.ts";
import { useWidth } from "#ui/charts/use-width.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { layoutFlow, type PlacedLink, type PlacedNode, ribbon } from "./flow-layout.ts";
import { useStepName } from "./use-step-name.ts";
import { eventText, pathWords } from "./words-paths.ts";

interface Props {
  readonly question: PathsQuestion;
  readonly answer: PathsAnswer;
}

const height = 340;
const bar = 8;
const labelRoom = 132;
const leastWidth = 620;
const goal = "(goal)";

/** Before a conversion the last steps all lead to it: it is a bar of its own. */
function withGoal(
  { direction, steps }: PathsQuestion,
  { nodes, links }: PathsAnswer,
): { nodes: FlowNode[]; links: FlowLink[] } {
  if (direction === "after") return { nodes: [...nodes], links: [...links] };
  const last = nodes.filter(({ position }) => position === steps);
  const count = last.reduce((sum, node) => sum + node.count, 0);
  return {
    nodes: [...nodes, { position: steps + 1, key: goal, count }],
    links: [...links, ...last.map(({ key, count: taken }) => ({ position: steps, from: key, to: goal, count: taken }))],
  };
}

/** Colours by how much a step is taken in all; what stands together is grey. */
function coloursOf(nodes: readonly FlowNode[]): (key: string) => string {
  const totals = new Map<string, number>();
  for (const { key, count } of nodes) totals.set(key, (totals.get(key) ?? 0) + count);
  const ranked = [...totals].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  const named = ranked.filter((key) => key !== "(other)" && key !== goal);
  return (key) => {
    const place = named.indexOf(key);
    return key === goal ? "var(--ink)" : place < 0 || place > 7 ? "var(--line-3)" : `var(--c${place + 1})`;
  };
}

export function FlowChart({ question, answer }: Props) {
  const t = useWords(pathWords);
  const format = useFormat();
  const { locale } = useLocaleSettings();
  const stepName = useStepName(question.of);
  const [box, measured] = useWidth<HTMLDivElement>(960);
  const [hovered, setHovered] = useState<string | null>(null);
  const width = Math.max(leastWidth, measured);
  const whole = useMemo(() => withGoal(question, answer), [question, answer]);
  const colour = useMemo(() => coloursOf(whole.nodes), [whole]);
  const flow = useMemo(
    () => layoutFlow(whole.nodes, whole.links, { width: width - labelRoom, height, bar, gap: 9 }),
    [whole, width],
  );
  const name = (key: string) => (key === goal ? eventText(question.conversion, locale) : stepName(key));
  const nameOfNode = (node: PlacedNode) => `${name(node.key)} · ${format.count(node.count)}`;
  const nameOfLink = ({ from, to, count }: PlacedLink) => `${name(from)} → ${name(to)}: ${format.count(count)}`;
  const dimmed = ({ position, from, to }: PlacedLink) =>
    hovered !== null && hovered !== `${position} ${from}` && hovered !== `${position + 1} ${to}`;
  return (
    <div ref={box} className="overflow-x-auto">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t("flowLabel", { count: String(whole.links.length) })}
        className="block max-w-none"
      >
        {flow.links.map((link) => (
          <path
            key={`${link.position} ${link.from} ${link.to}`}
            d={ribbon(link)}
            style={{ fill: colour(link.from), fillOpacity: dimmed(link) ? 0.08 : 0.3 }}
            className="transition-[fill-opacity] hover:[fill-opacity:0.6]!"
          >
            <title>{nameOfLink(link)}</title>
          </path>
        ))}
        {flow.nodes.map((node) => (
          <g
            key={`${node.position} ${node.key}`}
            onPointerEnter={() => setHovered(`${node.position} ${node.key}`)}
            onPointerLeave={() => setHovered(null)}
          >
            <rect
              x={node.x}
              y={node.y}
              width={bar}
              height={Math.max(1, node.height)}
              style={{ fill: colour(node.key) }}
            >
              <title>{nameOfNode(node)}</title>
            </rect>
            {node.height >= 11 && (
              <text
                x={node.x + bar + 6}
                y={node.y + Math.min(node.height / 2, 16)}
                dominantBaseline="central"
                className="pointer-events-none fill-ink stroke-surface text-micro [paint-order:stroke] [stroke-width:3px]"
              >
                {short(name(node.key))}
                <tspan className="fill-ink-2"> {format.count(node.count)}</tspan>
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

const longestName = 18;
const short = (text: string) => (text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text);
