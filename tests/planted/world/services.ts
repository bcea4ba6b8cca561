/** What the office does for enterprises and their people: training, problems, flats, school places, instructors. */
import type { Dice } from "../../layouts/dice";
import { daysAfter, isoDate } from "./days";
import type { NameSource } from "./names";
import { YEAR, type Rows } from "./rows";

const SESSIONS = [
  "全县非公企业党组织书记示范培训班",
  "基层党组织书记轮训班",
  "党的二十大精神专题培训班",
  "党务工作者培训班",
  "发展党员工作业务培训班",
  "两新组织书记培训班",
];
const ORGANISERS = ["县委非公工委", "城厢镇党委", "河西镇党委"];
const PROBLEMS = [
  ["厂区二期用地指标未落实", "用地"],
  ["生产用水水压不足", "用水"],
  ["变压器容量不够", "用电"],
  ["进厂道路破损", "道路"],
  ["一线用工缺口较大", "用工"],
  ["流动资金周转困难", "融资"],
] as const;
const UNITS = ["县自然资源局", "县水利局", "县供电局", "县人社局"];
const SCHOOLS = ["县第一小学", "县第三小学", "县民族中学"];
const SENDERS = ["县委组织部", "县工信局", "园区管委会", "县总工会", "团县委"];

function someDay(dice: Dice, fromMonth: number, toMonth: number, year = YEAR): string {
  return isoDate(year, dice.between(fromMonth, toMonth), dice.between(1, 28));
}

/** Every secretary is trained at least once. */
export function addTraining(rows: Rows, names: NameSource, dice: Dice): void {
  const secretaries = rows.organisation.map((row) => String(row.secretary));
  const titles = dice.shuffle(SESSIONS).slice(0, dice.between(3, SESSIONS.length));
  titles.forEach((title, i) => {
    const share = secretaries.filter((_, at) => at % titles.length === i);
    const others = dice.shuffle(secretaries.filter((name) => !share.includes(name)));
    const attendees = [...share, ...others.slice(0, dice.between(1, 3))];
    rows.training.push({
      title,
      organiser: dice.pick(ORGANISERS),
      heldOn: someDay(dice, 1, 12),
      place: dice.pick(["县委党校", "镇会议室"]),
      expected: attendees.length + dice.between(0, 2),
      attended: attendees.length,
      attendees,
      hours: 8,
      remark: null,
    });
    for (const name of attendees) addSignIn(rows, title, name, names);
  });
}

function addSignIn(rows: Rows, session: string, name: string, names: NameSource): void {
  const organisation = rows.organisation.find((row) => row.secretary === name);
  const enterprise = ((organisation?.coveredEnterprises ?? []) as readonly string[])[0] ?? null;
  rows.attendance.push({
    session,
    name,
    enterprise,
    organisation: organisation === undefined ? null : String(organisation.name),
    post: "书记",
    phone: names.phone(),
    signedIn: "√",
    remark: null,
  });
}

export function addProblems(rows: Rows, names: NameSource, dice: Dice): void {
  for (let i = 0; i < dice.between(8, 14); i++) {
    const [description, category] = PROBLEMS[i % PROBLEMS.length] ?? PROBLEMS[0];
    const receivedOn = someDay(dice, 1, 10);
    const isClosed = dice.chance(75);
    const closedOn = isClosed ? daysAfter(receivedOn, dice.between(5, 50)) : null;
    rows.problem.push({
      enterprise: String(dice.pick(rows.enterprise).name),
      description:
        i < PROBLEMS.length
          ? description
          : `${description}（第${String(Math.floor(i / PROBLEMS.length) + 1)}批）`,
      category,
      channel: dice.pick(["业主座谈会", "走访", "来电"]),
      receivedOn,
      responsibleUnit: dice.pick(UNITS),
      responsiblePerson: names.personName(),
      dueOn: isClosed
        ? daysAfter(receivedOn, 60)
        : isoDate(YEAR + 1, dice.between(2, 6), dice.between(1, 28)),
      progress: isClosed ? "已协调解决" : "正在协调",
      closed: isClosed ? "yes" : "no",
      closedOn,
      satisfaction: isClosed ? "满意" : null,
      writtenOff: isClosed ? "已销号" : null,
      remark: null,
    });
  }
}

export function addApartments(rows: Rows, names: NameSource, dice: Dice): void {
  for (let i = 0; i < dice.between(5, 9); i++) {
    const capacity = dice.pick([1, 2, 2]);
    const enterprise = String(dice.pick(rows.enterprise).name);
    const tenants = dice.between(1, capacity);
    for (let place = 0; place < tenants; place++) {
      const person = names.person(1975, 1999);
      const hasLeft = dice.chance(10);
      const movedInOn = someDay(dice, 1, 12, YEAR - 1);
      rows.apartment.push({
        building: i < 4 ? "A栋" : "B栋",
        room: String(100 * Math.floor(i / 2) + 101 + (i % 2)),
        layout: capacity === 1 ? "单间" : "两室",
        area: capacity === 1 ? 35 : 60,
        capacity,
        enterprise,
        occupant: [person.name],
        sex: person.sex,
        idNumber: person.idNumber,
        talentCategory: dice.pick(["本科", "硕士", "技术骨干"]),
        movedInOn,
        contractEndsOn: isoDate(YEAR + 2, dice.between(1, 12), dice.between(1, 28)),
        movedOutOn: hasLeft ? someDay(dice, 1, 11) : null,
        rent: capacity === 1 ? 300 : 400,
        remark: null,
      });
    }
  }
}

export function addSchooling(rows: Rows, names: NameSource, dice: Dice): void {
  for (let i = 0; i < dice.between(5, 8); i++) {
    const age = dice.between(6, 14);
    const isSettled = dice.chance(80);
    rows.schooling.push({
      enterprise: String(dice.pick(rows.enterprise).name),
      employee: names.personName(),
      child: names.personName(),
      age,
      grade: age < 12 ? dice.pick(["一年级", "三年级"]) : "七年级",
      wishedSchool: dice.pick(SCHOOLS),
      assignedSchool: isSettled ? dice.pick(SCHOOLS) : null,
      handledOn: isSettled ? someDay(dice, 7, 9) : null,
      result: isSettled ? "settled" : "pending",
      remark: null,
    });
  }
}

export function addStaffing(rows: Rows, dice: Dice): void {
  for (const unit of dice
    .shuffle(["县工业园区管委会", "园区综合服务中心", "园区招商局"])
    .slice(0, dice.between(1, 3))) {
    const quota = dice.between(6, 12);
    const vacancy = dice.between(1, 4);
    rows.staffing.push({
      unit,
      kind: dice.pick(["事业编制", "行政编制"]),
      quota,
      actual: quota - vacancy,
      seconded: 0,
      vacancy,
      remark: null,
    });
  }
}

/** An instructor for every three or four enterprises without an organisation. */
export function addInstructors(rows: Rows, names: NameSource, dice: Dice): void {
  const uncovered = rows.enterprise.filter((row) => row.hasOrganisation === "no");
  const load = dice.between(3, 4);
  for (let i = 0; i < uncovered.length; i += load) {
    const name = names.personName();
    const share = uncovered.slice(i, i + load);
    for (const row of share) row.instructor = name;
    rows.instructor.push({
      name,
      unit: dice.pick(SENDERS),
      phone: names.phone(),
      enterprises: share.map((row) => String(row.name)),
      assignedOn: someDay(dice, 1, 4),
      visits: dice.between(4, 9),
      lastVisitOn: someDay(dice, 10, 12),
      solved: dice.between(0, 3),
      remark: null,
    });
  }
}

export function addPlans(rows: Rows, dice: Dice): void {
  const uncovered = dice.shuffle(rows.enterprise.filter((row) => row.hasOrganisation === "no"));
  for (const row of uncovered.slice(0, dice.between(2, 4)))
    rows.formationPlan.push({
      enterprise: String(row.name),
      plannedMode: "joint",
      plannedOrganisation: `${String(row.park)}第二联合党支部`,
      dueOn: isoDate(YEAR + 1, 6, 30),
      responsible: "覃志强",
      stage: dice.pick(["动员阶段", "申请阶段"]),
      remark: null,
    });
}
