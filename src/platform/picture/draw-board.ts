/** Draws the board of a digest as PNG, without a browser: figures and Latin labels, by the fonts that come with Next. */
import "server-only";
import { ImageResponse } from "next/og.js";
import type { DigestContent } from "#domain/notifications/digest-content.ts";
import { boardElement, boardSize } from "./board-element.ts";

export async function drawBoard(content: DigestContent): Promise<Uint8Array> {
  const drawn = new ImageResponse(boardElement(content) as ConstructorParameters<typeof ImageResponse>[0], {
    ...boardSize(content),
  });
  return new Uint8Array(await drawn.arrayBuffer());
}
