import {
  fieldSpec,
  neighbourIds,
  neighbours,
  registerSpec,
  type Kind,
  type NeighbourId,
  type RegisterId,
} from "../../registers";
import { commonHeaders } from "../../registers/header-words";
import type { ColumnFacts } from "../columns/column-facts";
import type { ColumnVerdict } from "../columns/column-verdict";
import { ambiguousKinds } from "../headers/header-dictionary";
import { conceptOf } from "../headers/header-text";
import { oneOf } from "../cells/patterns";
import { judgeWeights } from "../weights";

const WHOLE_HEADERS = new Map<string, NeighbourId>(
  neighbourIds.flatMap((id) =>
    (neighbours[id].headers ?? []).map((word): [string, NeighbourId] => [conceptOf(word), id]),
  ),
);
const headerParts = neighbourIds.flatMap((id) =>
  (neighbours[id].headerParts ?? []).map((word) => ({ id, word })),
);
const PART = new RegExp(oneOf(headerParts.map(({ word }) => word)));
const COMMON = new Set(commonHeaders.map(conceptOf));

/** The neighbour of whose subject a column's header speaks; `null` for none. */
export function neighbourOfHeader({ leaf, said }: ColumnFacts): NeighbourId | null {
  if (leaf === null) return null;
  const whole = WHOLE_HEADERS.get(leaf.concept);
  if (whole !== undefined) return whole;
  return PART.test(said) ? (headerParts.find(({ word }) => said.includes(word))?.id ?? null) : null;
}

/** True where the header could stand in any sheet (类别, 金额): its column tells nothing of the subject. */
function isCommon({ leaf }: ColumnFacts): boolean {
  return leaf === null || COMMON.has(leaf.concept) || ambiguousKinds(leaf) !== null;
}

/** Words of such a kind tell the column's subject under whatever header (投产, 联合组建, 预备党员). */
const TELLING_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "operatingStatus",
  "formationMode",
  "memberType",
  "organisationType",
  "schoolingResult",
]);

function valuesTell(register: RegisterId, field: string, facts: ColumnFacts): boolean {
  const kind = fieldSpec(register, field)?.kind;
  return kind !== undefined && TELLING_KINDS.has(kind) && facts.shape(kind) >= judgeWeights.tellingShape;
}

/**
 * True where a column is a fact that hardly any sheet but the register's has; a column that is asked about is one where
 * it could be such a field.
 */
export function isOwnFact(register: RegisterId, { facts, field, score, candidates }: ColumnVerdict): boolean {
  const { ownFields, ownHeaders = [] } = registerSpec(register).identity;
  if (field === null && candidates.length === 0) return false;
  if (field !== null && score < judgeWeights.certainField) return false;
  if (ownHeaders.some((word) => facts.said.includes(word))) return true;
  const own = [field ?? "", ...candidates].filter((id) => ownFields.includes(id));
  if (own.length === 0) return false;
  return facts.path.length > 1 || !isCommon(facts) || own.some((id) => valuesTell(register, id, facts));
}
