/** Invented names and numbers, none of them used twice in a world. */
import { creditCodeCheckDigit, idNumberCheckDigit } from "../../../src/reading/cells/codes";
import type { Dice } from "../../layouts/dice";

const FIRST = [..."禾源恒泰康瑞佳信博远金华嘉宏盛丰裕永兴达"];
const SECOND = [..."丰盛泰达和安宁祥茂隆益诚通源辉昌顺新邦力"];
const TRADES = ["食品", "木业", "建材", "机械", "包装", "家居制品", "生物科技", "新材料科技"];
const LEGAL = ["有限公司", "有限公司", "有限责任公司", "股份有限公司", "厂"];
const SURNAMES = [..."韦黄李覃农陆卢梁周谢罗莫邓苏潘何马蒙廖陈"];
const GIVEN = ["海燕", "敏", "志强", "丽华", "建国", "小芳", "伟", "福生", "桂兰", "晓玲", "文斌", "春梅"];
const MORE_GIVEN = ["国栋", "雪芬", "振华", "秀英", "永明", "洁", "军", "静", "立新", "素珍", "家豪", "勇"];
const REGION = "临江";

export interface EnterpriseName {
  readonly full: string;
  /** As other sheets and organisations call it: 禾丰食品. */
  readonly short: string;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

export interface Person {
  readonly name: string;
  readonly sex: "male" | "female";
  /** `1985-07-12` */
  readonly born: string;
  readonly idNumber: string;
}

const TRIES = 200;

/** Hands out names, codes and numbers, each once. */
export class NameSource {
  /** Other ways to call whoever has a name. */
  readonly forms = new Map<string, readonly string[]>();
  private readonly used = new Set<string>();

  constructor(private readonly dice: Dice) {}

  enterprise(): EnterpriseName {
    const { dice } = this;
    const stem = this.once(
      () => dice.pick(FIRST) + dice.pick(SECOND),
      () => dice.pick(FIRST) + dice.pick(SECOND) + dice.pick(FIRST),
    );
    const short = stem + dice.pick(TRADES);
    const name = { full: REGION + short + dice.pick(LEGAL), short };
    this.forms.set(name.full, [short]);
    return name;
  }

  personName(): string {
    const { dice } = this;
    const given = [...GIVEN, ...MORE_GIVEN];
    const character = (): string => dice.pick([...dice.pick(given)]);
    return this.once(
      () => dice.pick(SURNAMES) + dice.pick(given),
      () => dice.pick(SURNAMES) + character() + character(),
    );
  }

  /** Somebody born between the years. */
  person(fromYear: number, toYear: number): Person {
    const { dice } = this;
    const name = this.personName();
    const sex = dice.pick(["male", "female"] as const);
    const [year, month, day] = [dice.between(fromYear, toYear), dice.between(1, 12), dice.between(1, 28)];
    const idNumber = this.once(() => {
      const order = dice.between(0, 49) * 20 + dice.between(0, 9) * 2 + (sex === "male" ? 1 : 0);
      const first = `450199${String(year)}${twoDigits(month)}${twoDigits(day)}${String(order).padStart(3, "0")}`;
      return first + (idNumberCheckDigit(first) ?? "");
    });
    return { name, sex, born: `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`, idNumber };
  }

  creditCode(): string {
    const { dice } = this;
    return this.once(() => {
      const first = `91450199MA5${dice.pick([..."KLNPQ"])}${String(dice.between(10_000, 99_999))}`;
      return first + (creditCodeCheckDigit(first) ?? "");
    });
  }

  phone(): string {
    return this.once(() => `13${String(this.dice.between(100_000_000, 999_999_999))}`);
  }

  account(): string {
    return this.once(() => `62170011${String(this.dice.between(10_000_000_000, 99_999_999_999))}`);
  }

  /** One that was not handed out before; where few of the usual ones are left, one of the unusual. */
  private once(make: () => string, unusual: () => string = make): string {
    for (let tries = 0; ; tries++) {
      const made = tries < TRIES ? make() : unusual();
      if (this.used.has(made)) continue;
      this.used.add(made);
      return made;
    }
  }
}
