/** Line icons on a 16-unit grid, drawn with one stroke in the colour of the text around them. */
const paths = {
  map: "M2 2h12v12H2zM6 2v12M10 2v12M2 6h12M2 10h12",
  alert: "M5.200 1.500h5.600l3.700 3.700v5.600l-3.700 3.700H5.200l-3.700-3.700V5.200zM8 4.800v4M8 10.600v.6",
  breaker: "M1.500 11h3.500M11 11h3.500M5 11l5.500-6M5 9.600v2.800M11 9.600v2.800",
  rules: "M2 4h4M10 4h4M2 8h8M14 8h-.01M2 12h2M8 12h6M8 2.500v3M12 6.500v3M6 10.500v3",
  wall: "M1.5 3h13v8.500h-13zM5.500 14h5M8 11.500V14",
  tasks: "M2.5 2.5h11v11h-11zM5 8.2l2.2 2.2L11 5.8",
  grip: "M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01",
  bell: "M4 7a4 4 0 0 1 8 0v2.500l1.500 2.500h-11L4 9.500zM8 1.500V3M6.500 14h3",
  retention: "M2 2.5h12v3H2zM2 6.5h8.5v3H2zM2 10.5h5v3H2z",
  funnel: "M1.5 3.5h13M4 8h8M6.5 12.5h3",
  attribution: "M2 3c6 0 6 5 12 5M2 8h12M2 13c6 0 6-5 12-5",
  value: "M2 2.5v11.5h12M4.5 10.5l3-3.5 2.2 2L13.5 4",
  reach: "M6 3a4 4 0 1 0 0 8a4 4 0 0 0 0-8M10 5a4 4 0 1 0 0 8a4 4 0 0 0 0-8",
  experiment: "M6 2h4M6.8 2v4.2L3 12.6c-.5.8 0 1.4.8 1.4h8.4c.8 0 1.3-.6.8-1.4L9.2 6.2V2M4.8 10h6.4",
  budgets: "M2.5 14V8.5M6.2 14V3M9.8 14V6M13.5 14v-3.5",
  dictionary:
    "M3 2.5h8.5A1.5 1.5 0 0 1 13 4v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M5.75 5.5h4.5M5.75 7.75h3",
  reconcile: "M2 3h4v4H2zM6.500 6h3.500v4H6.500zM10.500 9H14v4h-3.500z",
  sources: "M2.5 4C2.5 1.8 13.5 1.8 13.5 4S2.5 6.2 2.5 4v8c0 2.2 11 2.2 11 0V4M2.5 8c0 2.2 11 2.2 11 0",
  settings:
    "M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M8.5 4.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M3.5 11.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.3 10.3l3.7 3.7",
  calendar: "M2 3.5h12V14H2zM2 6.5h12M5 2v2.5M11 2v2.5",
  link: "M6.5 9.5l3-3M7 5l2-2a2.8 2.8 0 0 1 4 4l-2 2M9 11l-2 2a2.8 2.8 0 0 1-4-4l2-2",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  check: "M3 8.5l3.2 3.2L13 4.8",
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  alignment: "M2.5 3h11v7.5H9L5.500 13.500v-3H2.500zM5 5.750h6M5 7.750h4",
  governance:
    "M8 1.750l5.250 2v4c0 3.250-2.250 5.500-5.250 6.500-3-1-5.250-3.250-5.250-6.500v-4zM5.750 8l1.750 1.750L10.500 6.500",
  goals: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M8 7.5v1",
  pulse: "M1.5 8.5h3l2-5 3 9 2-4h3",
  playbook: "M3 14V2M3 2.5h10l-2.5 3 2.5 3H3",
  updown: "M5 6l3-3 3 3M5 10l3 3 3-3",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  columns: "M2 3h12v10H2zM6 3v10M10 3v10",
  download: "M8 2v8M4.8 7l3.2 3.2L11.2 7M2.5 13.5h11",
  upload: "M8 10V2M4.8 5l3.2-3.2L11.2 5M2.5 13.5h11",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.8V8l2.3 1.6",
  filter: "M2 3.5h12M4 8h8M6.5 12.5h3",
  refresh: "M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.8v2.7h-2.7",
  person: "M8 2.5a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 0 0 0-5.4M2.8 13.8c.6-2.6 2.6-4 5.2-4s4.6 1.4 5.2 4",
  people:
    "M6 3a2.3 2.3 0 1 0 0 4.6A2.3 2.3 0 0 0 6 3M1.8 13c.5-2.3 2.1-3.4 4.2-3.4s3.7 1.1 4.2 3.4M10.5 3.3a2.2 2.2 0 0 1 0 4.1M11.8 9.8c1.3.5 2.1 1.6 2.4 3.2",
  bookmark: "M4 2.5h8V14L8 10.8 4 14z",
  bin: "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
  language: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M2 8h12M8 2c-4.2 4-4.2 8 0 12M8 2c4.2 4 4.2 8 0 12",
  theme: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 2v12M8 5l3.5-1.8M8 8l5.5-2.7M8 11l5.8-2.8",
  leave: "M9.5 2.5h-7v11h7M6.5 8H14M11 5l3 3-3 3",
  arrow: "M3 8h10M9 4l4 4-4 4",
  edit: "M10.5 3l2.5 2.5L5.5 13H3v-2.5z",
  warning: "M8 2l6.5 11.5h-13zM8 6.5v3.2M8 11.4v.6",
} as const;

export type IconName = keyof typeof paths;

interface Props {
  readonly name: IconName;
  readonly size?: number;
  readonly className?: string;
}

/** Decoration beside words; an icon alone belongs into an IconButton, which carries the word. */
export function Icon({ name, size = 15, className }: Props) {
  const dots = name === "more" || name === "grip";
  const stroke = dots ? 2 : 1.3;
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinejoin="round"
      strokeLinecap={dots ? "round" : "butt"}
      aria-hidden="true"
      className={className === undefined ? "flex-none" : `flex-none ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
