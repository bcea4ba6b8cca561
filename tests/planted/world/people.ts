/** The roster of members, as many in each enterprise as its row says. */
import type { Dice } from "../../layouts/dice";
import { isoDate, monthsAfter } from "./days";
import type { NameSource, Person } from "./names";
import { YEAR, type Row, type Rows } from "./rows";

const PLACES = ["广西临江", "广西南宁", "广西百色"];
const JOBS = ["技术员", "车间主任", "会计", "销售经理"];

export function addMembers(
  rows: Rows,
  secretaries: ReadonlyMap<string, Person>,
  names: NameSource,
  dice: Dice,
): void {
  const placed = new Set<string>();
  for (const enterprise of rows.enterprise) {
    const organisation = typeof enterprise.organisationName === "string" ? enterprise.organisationName : null;
    const secretary =
      organisation === null || placed.has(organisation) ? undefined : secretaries.get(organisation);
    const place = { enterprise: enterprise.name, organisation };
    for (let i = 0; i < Number(enterprise.fullMembers); i++) {
      const leads = i === 0 ? secretary : undefined;
      if (leads !== undefined && organisation !== null) placed.add(organisation);
      const person = leads ?? names.person(1962, 1995);
      rows.member.push({
        ...fullMember(person, names, dice),
        ...place,
        partyPost: leads === undefined ? null : "书记",
      });
    }
    for (let i = 0; i < Number(enterprise.probationaryMembers); i++)
      rows.member.push({ ...candidate(names.person(1985, 2002), names, dice), ...place, partyPost: null });
  }
}

function fullMember(person: Person, names: NameSource, dice: Dice): Row<"member"> {
  const joined = isoDate(
    Number(person.born.slice(0, 4)) + dice.between(19, 25),
    dice.between(1, 12),
    dice.between(1, 28),
  );
  return {
    ...facts(person, names, dice),
    joinedOn: joined,
    fullMemberOn: monthsAfter(joined, 12 + dice.pick([0, 0, 0, 1])),
    memberType: "full",
  };
}

function candidate(person: Person, names: NameSource, dice: Dice): Row<"member"> {
  return {
    ...facts(person, names, dice),
    joinedOn: isoDate(YEAR, dice.between(1, 12), dice.between(1, 28)),
    fullMemberOn: null,
    memberType: "probationary",
  };
}

function facts(person: Person, names: NameSource, dice: Dice): Row<"member"> {
  return {
    name: person.name,
    sex: person.sex,
    ethnicity: dice.pick(["汉族", "壮族", "瑶族"]),
    bornOn: person.born,
    nativePlace: dice.pick(PLACES),
    education: dice.pick(["大专", "本科", "高中", "中专"]),
    idNumber: person.idNumber,
    job: dice.pick(JOBS),
    phone: names.phone(),
    relationHere: "yes",
    remark: null,
  };
}
