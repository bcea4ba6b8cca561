import fc from "fast-check";
import {
  buildNameIndex,
  editDistance,
  enterpriseKey,
  inferRegions,
  organisationKey,
  personKey,
} from "../../src/ledger/names/names";

const names = [
  "临江禾丰食品有限公司",
  "临江源盛建材有限责任公司",
  "临江恒泰机械有限公司",
  "临江丙盛家居制品厂",
];
const titles = ["临江县工业园区企业台账"];

const indexOf = (items: readonly string[], kind: "enterprise" | "organisation") =>
  buildNameIndex(
    items.map((name) => ({ name, item: name })),
    kind,
    { titles },
  );

describe("keys", () => {
  const regions = ["临江"];

  it.each([
    ["临江禾丰食品有限公司", "禾丰食品"],
    ["广西临江县禾丰食品有限责任公司", "禾丰食品"],
    ["禾丰 食品（广西）股份有限公司", "禾丰食品"],
    ["禾丰食品厂", "禾丰食品"],
    ["临江食品有限公司", "食品"],
    ["临江厂", "临江"],
  ])("of enterprise %s", (name, key) => {
    expect(enterpriseKey(name, regions)).toBe(key);
  });

  it.each([
    ["中共临江禾丰食品有限公司支部委员会", "禾丰食品"],
    ["禾丰食品党支部", "禾丰食品"],
    ["禾丰食品总支部委员会", "禾丰食品"],
    ["中共城厢镇委员会", "城厢镇"],
    ["城厢镇党委", "城厢镇"],
    ["河西联合党支部", "河西联合"],
    ["临江禾丰食品有限公司联合党支部", "禾丰食品联合"],
  ])("of organisation %s", (name, key) => {
    expect(organisationKey(name, regions)).toBe(key);
  });

  it("of persons", () => {
    expect(personKey("韦　某")).toBe(personKey("韦某（兼）"));
    expect(personKey("阿不都•热合曼")).toBe(personKey("阿不都·热合曼"));
  });

  it("of keys are themselves", () => {
    const part = fc.constantFrom(
      "临江",
      "禾丰",
      "食品",
      "广西",
      "县",
      "（南宁）",
      " ",
      "联合",
      "第二",
      "公司",
      "厂",
      "ABC",
    );
    const name = fc.array(part, { minLength: 2, maxLength: 5 }).map((parts) => `甲乙${parts.join("")}丁戊`);
    fc.assert(
      fc.property(
        name,
        fc.constantFrom("有限公司", "厂", "有限责任公司", "厂有限公司", ""),
        (core, suffix) => {
          const key = enterpriseKey(core + suffix, regions);
          expect(enterpriseKey(key, regions)).toBe(key);
          const organisation = organisationKey(`${core}${suffix}党支部`, regions);
          expect(organisationKey(organisation, regions)).toBe(organisation);
        },
      ),
    );
  });
});

describe("regions", () => {
  it("stand in titles, and at the beginning of most names", () => {
    expect(inferRegions([], titles)).toEqual(["临江"]);
    expect(inferRegions(names, [])).toEqual(["临江"]);
    expect(inferRegions([], ["2023年临江县工业园区企业台账"])).toEqual(["临江"]);
    expect(
      inferRegions(["河西联合党支部", "河西第二联合党支部", "河西第三联合党支部", "禾丰食品党支部"], []),
    ).toEqual([]);
    expect(inferRegions([], ["全县“两新”组织党组织情况", "我县企业", "2023年全县培训情况"])).toEqual([]);
    expect(inferRegions(["甲乙食品", "丙丁木业", "戊己包装", "庚辛建材"], [])).toEqual([]);
  });
});

describe("enterprises by name", () => {
  const index = indexOf(names, "enterprise");

  it("finds the same in another form", () => {
    expect(index.find("禾丰食品")).toEqual({ kind: "found", item: names[0], obvious: true });
    expect(index.find("丙盛家居制品")).toEqual({ kind: "found", item: names[3], obvious: true });
  });

  it("finds what is alike, and says so", () => {
    expect(index.find("丙盛家居")).toEqual({ kind: "found", item: names[3], obvious: false });
    expect(index.find("临江县新恒泰机械公司")).toEqual({ kind: "found", item: names[2], obvious: false });
  });

  it("allows one wrong character in a long name", () => {
    const long = indexOf(["华安德农生物科技有限公司"], "enterprise");
    expect(long.find("华安得农生物科技")).toMatchObject({ kind: "found", obvious: false });
    expect(long.find("华安得龙生物科技")).toEqual({ kind: "none" });
  });

  it("takes numbered sisters for two", () => {
    const sisters = indexOf(["河西新型建材第一制品厂"], "enterprise");
    expect(sisters.find("河西新型建材第二制品厂")).toEqual({ kind: "none" });
  });

  it("asks where several are alike, and knows when none is", () => {
    const two = indexOf(["禾丰食品加工厂", "禾丰食品冷冻厂"], "enterprise");
    expect(two.find("禾丰食品")).toEqual({ kind: "several", items: ["禾丰食品加工厂", "禾丰食品冷冻厂"] });
    expect(index.find("众诚生物")).toEqual({ kind: "none" });
    expect(index.find("禾丰")).toEqual({ kind: "none" });
    expect(index.find("")).toEqual({ kind: "none" });
  });

  it("prefers the very same name where keys collide", () => {
    const two = indexOf(["禾丰食品厂", "禾丰食品有限公司"], "enterprise");
    expect(two.find("禾丰食品有限公司")).toEqual({ kind: "found", item: "禾丰食品有限公司", obvious: true });
    expect(two.find("禾丰食品").kind).toBe("several");
  });

  it("follows an alias", () => {
    const items = names.map((name) => ({ name, item: name }));
    const aliased = buildNameIndex(items, "enterprise", {
      aliases: [{ name: "老粮油厂", means: "禾丰食品" }],
      titles,
    });
    expect(aliased.find("老粮油厂")).toEqual({ kind: "found", item: names[0], obvious: true });
  });
});

describe("organisations by name", () => {
  const index = indexOf(
    [
      "中共临江禾丰食品有限公司支部委员会",
      "中共河西新型产业园联合支部委员会",
      "中共河西水泥有限公司支部委员会",
    ],
    "organisation",
  );

  it("finds short names", () => {
    expect(index.find("禾丰食品党支部")).toMatchObject({ kind: "found", obvious: true });
    expect(index.find("河西联合党支部")).toEqual({
      kind: "found",
      item: "中共河西新型产业园联合支部委员会",
      obvious: false,
    });
  });

  it("keeps joint and numbered ones apart", () => {
    expect(index.find("河西新型产业园第二联合党支部")).toEqual({ kind: "none" });
    expect(index.find("河西新型党支部")).toEqual({ kind: "none" });
    expect(index.find("联合党支部")).toEqual({ kind: "none" });
  });
});

describe("edit distance", () => {
  it("is symmetrical, and zero only between equals", () => {
    const word = fc.stringMatching(/^[甲乙丙丁]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 99);
        expect(distance).toBe(editDistance(b, a, 99));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe("an index of twenty thousand", () => {
  it("takes time in proportion, not by its square", () => {
    const glyph = (index: number): string => String.fromCharCode(0x4e00 + (index % 5000));
    const build = (count: number) => {
      const many = Array.from(
        { length: count },
        (_, at) => `${glyph(at * 37)}${glyph(at * 91 + 7)}${glyph(at)}食品厂`,
      );
      const started = process.cpuUsage().user;
      const index = indexOf(many, "enterprise");
      for (const name of many) index.find(`新${name}`);
      return process.cpuUsage().user - started;
    };
    build(500);
    const small = build(2000);
    expect(build(20_000)).toBeLessThan(small * 60);
  });
});
