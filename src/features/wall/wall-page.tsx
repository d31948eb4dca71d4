/** The wall of a workspace for one of its members; Esc leads back to the war map. */
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useMemo } from "react";
import { WallScreen } from "./wall-screen.tsx";
import { memberSource } from "./wall-source.ts";

interface Props {
  readonly workspace: {
    readonly slug: string;
    readonly name: string;
    readonly timezone: string;
    readonly currency: string;
  };
  readonly query: string;
}

export function WallPage({ workspace, query }: Props) {
  const { slug, timezone } = workspace;
  const source = useMemo(() => memberSource(slug, timezone), [slug, timezone]);
  const router = useRouter();
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") router.push(`/w/${slug}/board`);
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [router, slug]);
  return <WallScreen workspace={workspace} source={source} query={query} />;
}
