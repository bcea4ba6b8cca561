/**
 * Kinds of sheets that offices keep beside our registers (CONTRACT 8, role neighbour). A table whose name, title or
 * headers speak of one of them is none of ours, or is asked about.
 */
import { economy } from "./economy";
import type { NeighbourSpec } from "./neighbour";
import { office } from "./office";
import { oversight } from "./oversight";
import { partyLife } from "./party-life";
import { staff } from "./staff";

const ALL = { ...partyLife, ...staff, ...oversight, ...economy, ...office };

export type NeighbourId = keyof typeof ALL;

export const neighbours: Readonly<Record<NeighbourId, NeighbourSpec>> = ALL;

export const neighbourIds = Object.keys(ALL) as NeighbourId[];

export type { NeighbourSpec };
