/** Flats that a register of flats names: `101、103` in one cell are two (CONTRACT 8). */
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { perEntry } from "./once";

/** Building and room of each flat in the row, as one text; none where no room is named. */
export const flatsOf = perEntry((entry: Entry<"apartment">): readonly string[] => {
  const building = fold(entry.value("building") ?? "");
  return roomsIn(entry.value("room") ?? "").map((room) =>
    building === "" || room.startsWith(building) ? room : `${building}${room}`,
  );
});

/** True where the row says that nobody lives there: 空置, 待入住. */
export function standsEmpty(entry: Entry<"apartment">): boolean {
  return entry.people("occupant") === 0 && entry.problem("occupant") === null && entry.raw("occupant") !== "";
}

/** 101、103; 1栋101，103; a slash or a space parts only numbers of three digits and more, since 1/101 is one room. */
const BETWEEN_ROOMS =
  /[、,;|\n]|(?<=\d{3}(?:室|房|号)?)[/\s](?=\d{3})|(?<=\d(?:室|房|号)?)[和与及](?=\D{0,4}\d)/;
const BARE_ROOM = /^\d+[A-Z]?(?:室|房|号)?$/i;
const LEADING_TO_ROOM = /^(.*?)\d+[A-Z]?(?:室|房|号)?$/i;

/** 201-202, 201至203: rooms whose numbers follow one another; 2-201 and 201-305 are one room each. */
const ROOM_RANGE = /^(\D*)(\d{3,4})(?:室|房|号)?[-~至到](\d{3,4})(?:室|房|号)?$/;
const ROOMS_AT_MOST = 6;
/** 3-301至3-308: said in words and with the building twice, it may be a whole floor. */
const SAID_RANGE = /^(.*\D)(\d{3,4})(?:室|房|号)?[~至到]\1(\d{3,4})(?:室|房|号)?$/;
const FLOOR_AT_MOST = 30;

function roomsOfRange(text: string): readonly string[] {
  const said = SAID_RANGE.exec(text);
  const [, leading = "", first = "", last = ""] = said ?? ROOM_RANGE.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  const most = said === null ? ROOMS_AT_MOST : FLOOR_AT_MOST;
  if (first.length !== last.length || count < 2 || count > most) return [text];
  return Array.from(
    { length: count },
    (_, at) => leading + String(Number(first) + at).padStart(first.length, "0"),
  );
}

/** 101, A1203室: one room, as in most cells. */
const ONE_ROOM = /^[0-9A-Z]+(?:室|房|号)?$/i;

/** The rooms of one cell; one that leaves out its building has that of the room before it. */
function roomsIn(text: string): readonly string[] {
  if (ONE_ROOM.test(text)) return [text];
  const pieces = text.normalize("NFKC").split(BETWEEN_ROOMS).map(fold);
  const written = pieces.filter((piece) => piece !== "").flatMap(roomsOfRange);
  if (written.length < 2 || !written.every((piece) => /\d/.test(piece))) return [fold(text)].filter(Boolean);
  const [, leading = ""] = LEADING_TO_ROOM.exec(written[0] ?? "") ?? [];
  const rooms = written.map((room, at) => (at > 0 && BARE_ROOM.test(room) ? leading + room : room));
  return [...new Set(rooms)];
}
